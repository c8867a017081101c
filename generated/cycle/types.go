// Code generated from spec/cycle/openapi.yaml by make generate. DO NOT EDIT.

package cycle

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"
)

// The documented values of [Capability]; there may be others.
const (
	CapabilityAPIKeysManage                     Capability = "api-keys-manage"
	CapabilityApionlyJobsView                   Capability = "apionly-jobs-view"
	CapabilityApionlyNotificationsListen        Capability = "apionly-notifications-listen"
	CapabilityAutoscaleGroupsManage             Capability = "autoscale-groups-manage"
	CapabilityAutoscaleGroupsView               Capability = "autoscale-groups-view"
	CapabilityBillingCreditsView                Capability = "billing-credits-view"
	CapabilityBillingInvoicesPay                Capability = "billing-invoices-pay"
	CapabilityBillingInvoicesView               Capability = "billing-invoices-view"
	CapabilityBillingMethodsManage              Capability = "billing-methods-manage"
	CapabilityBillingServicesManage             Capability = "billing-services-manage"
	CapabilityBillingServicesView               Capability = "billing-services-view"
	CapabilityClustersManage                    Capability = "clusters-manage"
	CapabilityClustersView                      Capability = "clusters-view"
	CapabilityContainersBackupsManage           Capability = "containers-backups-manage"
	CapabilityContainersBackupsView             Capability = "containers-backups-view"
	CapabilityContainersConsole                 Capability = "containers-console"
	CapabilityContainersDeploy                  Capability = "containers-deploy"
	CapabilityContainersFunctionsTrigger        Capability = "containers-functions-trigger"
	CapabilityContainersInstancesMigrate        Capability = "containers-instances-migrate"
	CapabilityContainersLock                    Capability = "containers-lock"
	CapabilityContainersManage                  Capability = "containers-manage"
	CapabilityContainersSSH                     Capability = "containers-ssh"
	CapabilityContainersView                    Capability = "containers-view"
	CapabilityContainersVolumesManage           Capability = "containers-volumes-manage"
	CapabilityContainersVolumesView             Capability = "containers-volumes-view"
	CapabilityDNSCertsView                      Capability = "dns-certs-view"
	CapabilityDNSManage                         Capability = "dns-manage"
	CapabilityDNSView                           Capability = "dns-view"
	CapabilityEnvironmentsDeploymentsManage     Capability = "environments-deployments-manage"
	CapabilityEnvironmentsManage                Capability = "environments-manage"
	CapabilityEnvironmentsScopedvariablesManage Capability = "environments-scopedvariables-manage"
	CapabilityEnvironmentsScopedvariablesView   Capability = "environments-scopedvariables-view"
	CapabilityEnvironmentsServicesManage        Capability = "environments-services-manage"
	CapabilityEnvironmentsVPN                   Capability = "environments-vpn"
	CapabilityEnvironmentsVPNManage             Capability = "environments-vpn-manage"
	CapabilityEnvironmentsView                  Capability = "environments-view"
	CapabilityExternalVolumesManage             Capability = "external-volumes-manage"
	CapabilityExternalVolumesView               Capability = "external-volumes-view"
	CapabilityHubsAuditlogView                  Capability = "hubs-auditlog-view"
	CapabilityHubsDelete                        Capability = "hubs-delete"
	CapabilityHubsIntegrationsManage            Capability = "hubs-integrations-manage"
	CapabilityHubsIntegrationsView              Capability = "hubs-integrations-view"
	CapabilityHubsInvitesManage                 Capability = "hubs-invites-manage"
	CapabilityHubsInvitesSend                   Capability = "hubs-invites-send"
	CapabilityHubsMembersManage                 Capability = "hubs-members-manage"
	CapabilityHubsMembersView                   Capability = "hubs-members-view"
	CapabilityHubsRolesManage                   Capability = "hubs-roles-manage"
	CapabilityHubsRolesView                     Capability = "hubs-roles-view"
	CapabilityHubsUpdate                        Capability = "hubs-update"
	CapabilityHubsUsageView                     Capability = "hubs-usage-view"
	CapabilityIPsManage                         Capability = "ips-manage"
	CapabilityImagesManage                      Capability = "images-manage"
	CapabilityImagesSourcesManage               Capability = "images-sources-manage"
	CapabilityImagesSourcesView                 Capability = "images-sources-view"
	CapabilityImagesView                        Capability = "images-view"
	CapabilityMonitorManage                     Capability = "monitor-manage"
	CapabilityMonitorView                       Capability = "monitor-view"
	CapabilityPipelinesManage                   Capability = "pipelines-manage"
	CapabilityPipelinesTrigger                  Capability = "pipelines-trigger"
	CapabilityPipelinesView                     Capability = "pipelines-view"
	CapabilitySDNNetworksManage                 Capability = "sdn-networks-manage"
	CapabilitySDNNetworksView                   Capability = "sdn-networks-view"
	CapabilitySanManage                         Capability = "san-manage"
	CapabilitySanView                           Capability = "san-view"
	CapabilitySecurityManage                    Capability = "security-manage"
	CapabilitySecurityView                      Capability = "security-view"
	CapabilityServersConsole                    Capability = "servers-console"
	CapabilityServersDecommission               Capability = "servers-decommission"
	CapabilityServersLogin                      Capability = "servers-login"
	CapabilityServersManage                     Capability = "servers-manage"
	CapabilityServersProvision                  Capability = "servers-provision"
	CapabilityServersView                       Capability = "servers-view"
	CapabilityStacksBuildsDeploy                Capability = "stacks-builds-deploy"
	CapabilityStacksBuildsManage                Capability = "stacks-builds-manage"
	CapabilityStacksManage                      Capability = "stacks-manage"
	CapabilityStacksView                        Capability = "stacks-view"
	CapabilityVirtualMachinesConsole            Capability = "virtual-machines-console"
	CapabilityVirtualMachinesDeploy             Capability = "virtual-machines-deploy"
	CapabilityVirtualMachinesLock               Capability = "virtual-machines-lock"
	CapabilityVirtualMachinesManage             Capability = "virtual-machines-manage"
	CapabilityVirtualMachinesRootPwView         Capability = "virtual-machines-root-pw-view"
	CapabilityVirtualMachinesRootPwViewTemp     Capability = "virtual-machines-root-pw-view-temp"
	CapabilityVirtualMachinesSSHKeysManage      Capability = "virtual-machines-ssh-keys-manage"
	CapabilityVirtualMachinesView               Capability = "virtual-machines-view"
)

// Valid reports whether the value is one of the documented ones.
func (e Capability) Valid() bool {
	switch e {
	case CapabilityAPIKeysManage, CapabilityApionlyJobsView, CapabilityApionlyNotificationsListen, CapabilityAutoscaleGroupsManage, CapabilityAutoscaleGroupsView, CapabilityBillingCreditsView, CapabilityBillingInvoicesPay, CapabilityBillingInvoicesView, CapabilityBillingMethodsManage, CapabilityBillingServicesManage, CapabilityBillingServicesView, CapabilityClustersManage, CapabilityClustersView, CapabilityContainersBackupsManage, CapabilityContainersBackupsView, CapabilityContainersConsole, CapabilityContainersDeploy, CapabilityContainersFunctionsTrigger, CapabilityContainersInstancesMigrate, CapabilityContainersLock, CapabilityContainersManage, CapabilityContainersSSH, CapabilityContainersView, CapabilityContainersVolumesManage, CapabilityContainersVolumesView, CapabilityDNSCertsView, CapabilityDNSManage, CapabilityDNSView, CapabilityEnvironmentsDeploymentsManage, CapabilityEnvironmentsManage, CapabilityEnvironmentsScopedvariablesManage, CapabilityEnvironmentsScopedvariablesView, CapabilityEnvironmentsServicesManage, CapabilityEnvironmentsVPN, CapabilityEnvironmentsVPNManage, CapabilityEnvironmentsView, CapabilityExternalVolumesManage, CapabilityExternalVolumesView, CapabilityHubsAuditlogView, CapabilityHubsDelete, CapabilityHubsIntegrationsManage, CapabilityHubsIntegrationsView, CapabilityHubsInvitesManage, CapabilityHubsInvitesSend, CapabilityHubsMembersManage, CapabilityHubsMembersView, CapabilityHubsRolesManage, CapabilityHubsRolesView, CapabilityHubsUpdate, CapabilityHubsUsageView, CapabilityIPsManage, CapabilityImagesManage, CapabilityImagesSourcesManage, CapabilityImagesSourcesView, CapabilityImagesView, CapabilityMonitorManage, CapabilityMonitorView, CapabilityPipelinesManage, CapabilityPipelinesTrigger, CapabilityPipelinesView, CapabilitySDNNetworksManage, CapabilitySDNNetworksView, CapabilitySanManage, CapabilitySanView, CapabilitySecurityManage, CapabilitySecurityView, CapabilityServersConsole, CapabilityServersDecommission, CapabilityServersLogin, CapabilityServersManage, CapabilityServersProvision, CapabilityServersView, CapabilityStacksBuildsDeploy, CapabilityStacksBuildsManage, CapabilityStacksManage, CapabilityStacksView, CapabilityVirtualMachinesConsole, CapabilityVirtualMachinesDeploy, CapabilityVirtualMachinesLock, CapabilityVirtualMachinesManage, CapabilityVirtualMachinesRootPwView, CapabilityVirtualMachinesRootPwViewTemp, CapabilityVirtualMachinesSSHKeysManage, CapabilityVirtualMachinesView:
		return true
	}
	return false
}

// The documented values of [ContainerRole]; there may be others.
const (
	ContainerRoleOrchestrator ContainerRole = "orchestrator"
)

// Valid reports whether the value is one of the documented ones.
func (e ContainerRole) Valid() bool {
	switch e {
	case ContainerRoleOrchestrator:
		return true
	}
	return false
}

// The documented values of [ContainerDeployRestartCondition]; there may be
// others.
const (
	ContainerDeployRestartConditionAlways  ContainerDeployRestartCondition = "always"
	ContainerDeployRestartConditionFailure ContainerDeployRestartCondition = "failure"
	ContainerDeployRestartConditionNever   ContainerDeployRestartCondition = "never"
)

// Valid reports whether the value is one of the documented ones.
func (e ContainerDeployRestartCondition) Valid() bool {
	switch e {
	case ContainerDeployRestartConditionAlways, ContainerDeployRestartConditionFailure, ContainerDeployRestartConditionNever:
		return true
	}
	return false
}

// The documented values of [ContainerExtensionIdentifier]; there may be others.
const (
	ContainerExtensionIdentifierVirtualMachineV1 ContainerExtensionIdentifier = "virtual-machine-v1"
)

// Valid reports whether the value is one of the documented ones.
func (e ContainerExtensionIdentifier) Valid() bool {
	switch e {
	case ContainerExtensionIdentifierVirtualMachineV1:
		return true
	}
	return false
}

// The documented values of [ContainerImageSummaryService]; there may be others.
const (
	ContainerImageSummaryServiceDiscovery    ContainerImageSummaryService = "discovery"
	ContainerImageSummaryServiceLoadbalancer ContainerImageSummaryService = "loadbalancer"
	ContainerImageSummaryServiceVPN          ContainerImageSummaryService = "vpn"
)

// Valid reports whether the value is one of the documented ones.
func (e ContainerImageSummaryService) Valid() bool {
	switch e {
	case ContainerImageSummaryServiceDiscovery, ContainerImageSummaryServiceLoadbalancer, ContainerImageSummaryServiceVPN:
		return true
	}
	return false
}

// The documented values of [ContainerNetworkPublic]; there may be others.
const (
	ContainerNetworkPublicDisable            ContainerNetworkPublic = "disable"
	ContainerNetworkPublicEgressOnly         ContainerNetworkPublic = "egress-only"
	ContainerNetworkPublicEnable             ContainerNetworkPublic = "enable"
	ContainerNetworkPublicEnvironmentLimited ContainerNetworkPublic = "environment-limited"
)

// Valid reports whether the value is one of the documented ones.
func (e ContainerNetworkPublic) Valid() bool {
	switch e {
	case ContainerNetworkPublicDisable, ContainerNetworkPublicEgressOnly, ContainerNetworkPublicEnable, ContainerNetworkPublicEnvironmentLimited:
		return true
	}
	return false
}

// The documented values of [ContainerRuntimeNamespaces]; there may be others.
const (
	ContainerRuntimeNamespacesCgroup  ContainerRuntimeNamespaces = "cgroup"
	ContainerRuntimeNamespacesIpc     ContainerRuntimeNamespaces = "ipc"
	ContainerRuntimeNamespacesMount   ContainerRuntimeNamespaces = "mount"
	ContainerRuntimeNamespacesNetwork ContainerRuntimeNamespaces = "network"
	ContainerRuntimeNamespacesPid     ContainerRuntimeNamespaces = "pid"
	ContainerRuntimeNamespacesUser    ContainerRuntimeNamespaces = "user"
	ContainerRuntimeNamespacesUts     ContainerRuntimeNamespaces = "uts"
)

// Valid reports whether the value is one of the documented ones.
func (e ContainerRuntimeNamespaces) Valid() bool {
	switch e {
	case ContainerRuntimeNamespacesCgroup, ContainerRuntimeNamespacesIpc, ContainerRuntimeNamespacesMount, ContainerRuntimeNamespacesNetwork, ContainerRuntimeNamespacesPid, ContainerRuntimeNamespacesUser, ContainerRuntimeNamespacesUts:
		return true
	}
	return false
}

// The documented values of [ContainerRuntimeCapabilities]; there may be others.
const (
	ContainerRuntimeCapabilitiesAuditControl   ContainerRuntimeCapabilities = "CAP_AUDIT_CONTROL"
	ContainerRuntimeCapabilitiesAuditRead      ContainerRuntimeCapabilities = "CAP_AUDIT_READ"
	ContainerRuntimeCapabilitiesAuditWrite     ContainerRuntimeCapabilities = "CAP_AUDIT_WRITE"
	ContainerRuntimeCapabilitiesBlockSuspend   ContainerRuntimeCapabilities = "CAP_BLOCK_SUSPEND"
	ContainerRuntimeCapabilitiesChown          ContainerRuntimeCapabilities = "CAP_CHOWN"
	ContainerRuntimeCapabilitiesDacOverride    ContainerRuntimeCapabilities = "CAP_DAC_OVERRIDE"
	ContainerRuntimeCapabilitiesDacReadSearch  ContainerRuntimeCapabilities = "CAP_DAC_READ_SEARCH"
	ContainerRuntimeCapabilitiesFowner         ContainerRuntimeCapabilities = "CAP_FOWNER"
	ContainerRuntimeCapabilitiesFsetid         ContainerRuntimeCapabilities = "CAP_FSETID"
	ContainerRuntimeCapabilitiesIpcLock        ContainerRuntimeCapabilities = "CAP_IPC_LOCK"
	ContainerRuntimeCapabilitiesIpcOwner       ContainerRuntimeCapabilities = "CAP_IPC_OWNER"
	ContainerRuntimeCapabilitiesKill           ContainerRuntimeCapabilities = "CAP_KILL"
	ContainerRuntimeCapabilitiesLease          ContainerRuntimeCapabilities = "CAP_LEASE"
	ContainerRuntimeCapabilitiesLinuxImmutable ContainerRuntimeCapabilities = "CAP_LINUX_IMMUTABLE"
	ContainerRuntimeCapabilitiesMacAdmin       ContainerRuntimeCapabilities = "CAP_MAC_ADMIN"
	ContainerRuntimeCapabilitiesMacOverride    ContainerRuntimeCapabilities = "CAP_MAC_OVERRIDE"
	ContainerRuntimeCapabilitiesMknod          ContainerRuntimeCapabilities = "CAP_MKNOD"
	ContainerRuntimeCapabilitiesNetAdmin       ContainerRuntimeCapabilities = "CAP_NET_ADMIN"
	ContainerRuntimeCapabilitiesNetBindService ContainerRuntimeCapabilities = "CAP_NET_BIND_SERVICE"
	ContainerRuntimeCapabilitiesNetBroadcast   ContainerRuntimeCapabilities = "CAP_NET_BROADCAST"
	ContainerRuntimeCapabilitiesNetRaw         ContainerRuntimeCapabilities = "CAP_NET_RAW"
	ContainerRuntimeCapabilitiesSetfcap        ContainerRuntimeCapabilities = "CAP_SETFCAP"
	ContainerRuntimeCapabilitiesSetgid         ContainerRuntimeCapabilities = "CAP_SETGID"
	ContainerRuntimeCapabilitiesSetpcap        ContainerRuntimeCapabilities = "CAP_SETPCAP"
	ContainerRuntimeCapabilitiesSetuid         ContainerRuntimeCapabilities = "CAP_SETUID"
	ContainerRuntimeCapabilitiesSysAdmin       ContainerRuntimeCapabilities = "CAP_SYS_ADMIN"
	ContainerRuntimeCapabilitiesSysBoot        ContainerRuntimeCapabilities = "CAP_SYS_BOOT"
	ContainerRuntimeCapabilitiesSysChroot      ContainerRuntimeCapabilities = "CAP_SYS_CHROOT"
	ContainerRuntimeCapabilitiesSysModule      ContainerRuntimeCapabilities = "CAP_SYS_MODULE"
	ContainerRuntimeCapabilitiesSysNice        ContainerRuntimeCapabilities = "CAP_SYS_NICE"
	ContainerRuntimeCapabilitiesSysPacct       ContainerRuntimeCapabilities = "CAP_SYS_PACCT"
	ContainerRuntimeCapabilitiesSysPtrace      ContainerRuntimeCapabilities = "CAP_SYS_PTRACE"
	ContainerRuntimeCapabilitiesSysRawio       ContainerRuntimeCapabilities = "CAP_SYS_RAWIO"
	ContainerRuntimeCapabilitiesSysResource    ContainerRuntimeCapabilities = "CAP_SYS_RESOURCE"
	ContainerRuntimeCapabilitiesSysTime        ContainerRuntimeCapabilities = "CAP_SYS_TIME"
	ContainerRuntimeCapabilitiesSysTtyConfig   ContainerRuntimeCapabilities = "CAP_SYS_TTY_CONFIG"
	ContainerRuntimeCapabilitiesSyslog         ContainerRuntimeCapabilities = "CAP_SYSLOG"
	ContainerRuntimeCapabilitiesWakeAlarm      ContainerRuntimeCapabilities = "CAP_WAKE_ALARM"
)

// Valid reports whether the value is one of the documented ones.
func (e ContainerRuntimeCapabilities) Valid() bool {
	switch e {
	case ContainerRuntimeCapabilitiesAuditControl, ContainerRuntimeCapabilitiesAuditRead, ContainerRuntimeCapabilitiesAuditWrite, ContainerRuntimeCapabilitiesBlockSuspend, ContainerRuntimeCapabilitiesChown, ContainerRuntimeCapabilitiesDacOverride, ContainerRuntimeCapabilitiesDacReadSearch, ContainerRuntimeCapabilitiesFowner, ContainerRuntimeCapabilitiesFsetid, ContainerRuntimeCapabilitiesIpcLock, ContainerRuntimeCapabilitiesIpcOwner, ContainerRuntimeCapabilitiesKill, ContainerRuntimeCapabilitiesLease, ContainerRuntimeCapabilitiesLinuxImmutable, ContainerRuntimeCapabilitiesMacAdmin, ContainerRuntimeCapabilitiesMacOverride, ContainerRuntimeCapabilitiesMknod, ContainerRuntimeCapabilitiesNetAdmin, ContainerRuntimeCapabilitiesNetBindService, ContainerRuntimeCapabilitiesNetBroadcast, ContainerRuntimeCapabilitiesNetRaw, ContainerRuntimeCapabilitiesSetfcap, ContainerRuntimeCapabilitiesSetgid, ContainerRuntimeCapabilitiesSetpcap, ContainerRuntimeCapabilitiesSetuid, ContainerRuntimeCapabilitiesSysAdmin, ContainerRuntimeCapabilitiesSysBoot, ContainerRuntimeCapabilitiesSysChroot, ContainerRuntimeCapabilitiesSysModule, ContainerRuntimeCapabilitiesSysNice, ContainerRuntimeCapabilitiesSysPacct, ContainerRuntimeCapabilitiesSysPtrace, ContainerRuntimeCapabilitiesSysRawio, ContainerRuntimeCapabilitiesSysResource, ContainerRuntimeCapabilitiesSysTime, ContainerRuntimeCapabilitiesSysTtyConfig, ContainerRuntimeCapabilitiesSyslog, ContainerRuntimeCapabilitiesWakeAlarm:
		return true
	}
	return false
}

// The documented values of [ContainerStateCurrent]; there may be others.
const (
	ContainerStateCurrentDeleted  ContainerStateCurrent = "deleted"
	ContainerStateCurrentDeleting ContainerStateCurrent = "deleting"
	ContainerStateCurrentFunction ContainerStateCurrent = "function"
	ContainerStateCurrentNew      ContainerStateCurrent = "new"
	ContainerStateCurrentRunning  ContainerStateCurrent = "running"
	ContainerStateCurrentStarting ContainerStateCurrent = "starting"
	ContainerStateCurrentStopped  ContainerStateCurrent = "stopped"
	ContainerStateCurrentStopping ContainerStateCurrent = "stopping"
)

// Valid reports whether the value is one of the documented ones.
func (e ContainerStateCurrent) Valid() bool {
	switch e {
	case ContainerStateCurrentDeleted, ContainerStateCurrentDeleting, ContainerStateCurrentFunction, ContainerStateCurrentNew, ContainerStateCurrentRunning, ContainerStateCurrentStarting, ContainerStateCurrentStopped, ContainerStateCurrentStopping:
		return true
	}
	return false
}

// The documented values of [ContainerStateDesired]; there may be others.
const (
	ContainerStateDesiredDeleted  ContainerStateDesired = "deleted"
	ContainerStateDesiredDeleting ContainerStateDesired = "deleting"
	ContainerStateDesiredFunction ContainerStateDesired = "function"
	ContainerStateDesiredNew      ContainerStateDesired = "new"
	ContainerStateDesiredRunning  ContainerStateDesired = "running"
	ContainerStateDesiredStarting ContainerStateDesired = "starting"
	ContainerStateDesiredStopped  ContainerStateDesired = "stopped"
	ContainerStateDesiredStopping ContainerStateDesired = "stopping"
)

// Valid reports whether the value is one of the documented ones.
func (e ContainerStateDesired) Valid() bool {
	switch e {
	case ContainerStateDesiredDeleted, ContainerStateDesiredDeleting, ContainerStateDesiredFunction, ContainerStateDesiredNew, ContainerStateDesiredRunning, ContainerStateDesiredStarting, ContainerStateDesiredStopped, ContainerStateDesiredStopping:
		return true
	}
	return false
}

// The documented values of [ContainerSummaryRole]; there may be others.
const (
	ContainerSummaryRoleContductor ContainerSummaryRole = "contductor"
)

// Valid reports whether the value is one of the documented ones.
func (e ContainerSummaryRole) Valid() bool {
	switch e {
	case ContainerSummaryRoleContductor:
		return true
	}
	return false
}

// The documented values of [ContainerVolumeRemoteAccessPasswordAlgorithm];
// there may be others.
const (
	ContainerVolumeRemoteAccessPasswordAlgorithmMd5    ContainerVolumeRemoteAccessPasswordAlgorithm = "md5"
	ContainerVolumeRemoteAccessPasswordAlgorithmRaw    ContainerVolumeRemoteAccessPasswordAlgorithm = "raw"
	ContainerVolumeRemoteAccessPasswordAlgorithmSha512 ContainerVolumeRemoteAccessPasswordAlgorithm = "sha512"
)

// Valid reports whether the value is one of the documented ones.
func (e ContainerVolumeRemoteAccessPasswordAlgorithm) Valid() bool {
	switch e {
	case ContainerVolumeRemoteAccessPasswordAlgorithmMd5, ContainerVolumeRemoteAccessPasswordAlgorithmRaw, ContainerVolumeRemoteAccessPasswordAlgorithmSha512:
		return true
	}
	return false
}

// The documented values of [CreatorScopeType]; there may be others.
const (
	CreatorScopeTypeAPIKey           CreatorScopeType = "api-key"
	CreatorScopeTypeAccount          CreatorScopeType = "account"
	CreatorScopeTypeEmployee         CreatorScopeType = "employee"
	CreatorScopeTypeEnvironment      CreatorScopeType = "environment"
	CreatorScopeTypePlatform         CreatorScopeType = "platform"
	CreatorScopeTypePlatformPipeline CreatorScopeType = "platform-pipeline"
	CreatorScopeTypeVisitor          CreatorScopeType = "visitor"
)

// Valid reports whether the value is one of the documented ones.
func (e CreatorScopeType) Valid() bool {
	switch e {
	case CreatorScopeTypeAPIKey, CreatorScopeTypeAccount, CreatorScopeTypeEmployee, CreatorScopeTypeEnvironment, CreatorScopeTypePlatform, CreatorScopeTypePlatformPipeline, CreatorScopeTypeVisitor:
		return true
	}
	return false
}

// The documented values of [DefaultLBTypeType]; there may be others.
const (
	DefaultLBTypeTypeDefault DefaultLBTypeType = "default"
)

// Valid reports whether the value is one of the documented ones.
func (e DefaultLBTypeType) Valid() bool {
	switch e {
	case DefaultLBTypeTypeDefault:
		return true
	}
	return false
}

// The documented values of [DeploymentStrategyName]; there may be others.
const (
	DeploymentStrategyNameDistributed      DeploymentStrategyName = "distributed"
	DeploymentStrategyNameEdge             DeploymentStrategyName = "edge"
	DeploymentStrategyNameFirstAvailable   DeploymentStrategyName = "first-available"
	DeploymentStrategyNameFunction         DeploymentStrategyName = "function"
	DeploymentStrategyNameHighAvailability DeploymentStrategyName = "high-availability"
	DeploymentStrategyNameManual           DeploymentStrategyName = "manual"
	DeploymentStrategyNameNode             DeploymentStrategyName = "node"
	DeploymentStrategyNameResourceDensity  DeploymentStrategyName = "resource-density"
)

// Valid reports whether the value is one of the documented ones.
func (e DeploymentStrategyName) Valid() bool {
	switch e {
	case DeploymentStrategyNameDistributed, DeploymentStrategyNameEdge, DeploymentStrategyNameFirstAvailable, DeploymentStrategyNameFunction, DeploymentStrategyNameHighAvailability, DeploymentStrategyNameManual, DeploymentStrategyNameNode, DeploymentStrategyNameResourceDensity:
		return true
	}
	return false
}

// The documented values of [DiscoveryConfigExternalResolutionPreference]; there
// may be others.
const (
	DiscoveryConfigExternalResolutionPreferenceDefault DiscoveryConfigExternalResolutionPreference = "default"
	DiscoveryConfigExternalResolutionPreferenceIPv4    DiscoveryConfigExternalResolutionPreference = "ipv4"
	DiscoveryConfigExternalResolutionPreferenceIPv6    DiscoveryConfigExternalResolutionPreference = "ipv6"
)

// Valid reports whether the value is one of the documented ones.
func (e DiscoveryConfigExternalResolutionPreference) Valid() bool {
	switch e {
	case DiscoveryConfigExternalResolutionPreferenceDefault, DiscoveryConfigExternalResolutionPreferenceIPv4, DiscoveryConfigExternalResolutionPreferenceIPv6:
		return true
	}
	return false
}

// The documented values of [DNSRecordStateCurrent]; there may be others.
const (
	DNSRecordStateCurrentDeleted  DNSRecordStateCurrent = "deleted"
	DNSRecordStateCurrentDeleting DNSRecordStateCurrent = "deleting"
	DNSRecordStateCurrentLive     DNSRecordStateCurrent = "live"
	DNSRecordStateCurrentPending  DNSRecordStateCurrent = "pending"
)

// Valid reports whether the value is one of the documented ones.
func (e DNSRecordStateCurrent) Valid() bool {
	switch e {
	case DNSRecordStateCurrentDeleted, DNSRecordStateCurrentDeleting, DNSRecordStateCurrentLive, DNSRecordStateCurrentPending:
		return true
	}
	return false
}

// The documented values of [EnvironmentStateCurrent]; there may be others.
const (
	EnvironmentStateCurrentCloning  EnvironmentStateCurrent = "cloning"
	EnvironmentStateCurrentDeleted  EnvironmentStateCurrent = "deleted"
	EnvironmentStateCurrentDeleting EnvironmentStateCurrent = "deleting"
	EnvironmentStateCurrentLive     EnvironmentStateCurrent = "live"
	EnvironmentStateCurrentNew      EnvironmentStateCurrent = "new"
)

// Valid reports whether the value is one of the documented ones.
func (e EnvironmentStateCurrent) Valid() bool {
	switch e {
	case EnvironmentStateCurrentCloning, EnvironmentStateCurrentDeleted, EnvironmentStateCurrentDeleting, EnvironmentStateCurrentLive, EnvironmentStateCurrentNew:
		return true
	}
	return false
}

// The documented values of [ErrorStatus]; there may be others.
const (
	ErrorStatusBadGateway           ErrorStatus = 502
	ErrorStatusBadRequest           ErrorStatus = 400
	ErrorStatusConflict             ErrorStatus = 409
	ErrorStatusForbidden            ErrorStatus = 403
	ErrorStatusGatewayTimeout       ErrorStatus = 504
	ErrorStatusInternal             ErrorStatus = 500
	ErrorStatusNotFound             ErrorStatus = 404
	ErrorStatusNotImplemented       ErrorStatus = 501
	ErrorStatusUnauthorized         ErrorStatus = 401
	ErrorStatusUnavailable          ErrorStatus = 503
	ErrorStatusUnprocessable        ErrorStatus = 422
	ErrorStatusUnsupportedMediaType ErrorStatus = 415
)

// Valid reports whether the value is one of the documented ones.
func (e ErrorStatus) Valid() bool {
	switch e {
	case ErrorStatusBadGateway, ErrorStatusBadRequest, ErrorStatusConflict, ErrorStatusForbidden, ErrorStatusGatewayTimeout, ErrorStatusInternal, ErrorStatusNotFound, ErrorStatusNotImplemented, ErrorStatusUnauthorized, ErrorStatusUnavailable, ErrorStatusUnprocessable, ErrorStatusUnsupportedMediaType:
		return true
	}
	return false
}

// The documented values of [ErrorCode]; there may be others.
const (
	ErrorCodeN400InvalidSyntax                ErrorCode = "400.invalid-syntax"
	ErrorCodeN401AuthExpired                  ErrorCode = "401.auth-expired"
	ErrorCodeN401AuthInvalid                  ErrorCode = "401.auth-invalid"
	ErrorCodeN401NoCookie                     ErrorCode = "401.no-cookie"
	ErrorCodeN401UnauthorizedApplication      ErrorCode = "401.unauthorized-application"
	ErrorCodeN4032FaFailed                    ErrorCode = "403.2fa-failed"
	ErrorCodeN4032FaRequired                  ErrorCode = "403.2fa-required"
	ErrorCodeN403Expired                      ErrorCode = "403.expired"
	ErrorCodeN403InvalidIP                    ErrorCode = "403.invalid-ip"
	ErrorCodeN403InvalidState                 ErrorCode = "403.invalid-state"
	ErrorCodeN403Mismatch                     ErrorCode = "403.mismatch"
	ErrorCodeN403NewApplicationCapabilities   ErrorCode = "403.new-application-capabilities"
	ErrorCodeN403NotAllowed                   ErrorCode = "403.not-allowed"
	ErrorCodeN403NotApproved                  ErrorCode = "403.not-approved"
	ErrorCodeN403NotReady                     ErrorCode = "403.not-ready"
	ErrorCodeN403Permissions                  ErrorCode = "403.permissions"
	ErrorCodeN403PlatformDisabled             ErrorCode = "403.platform-disabled"
	ErrorCodeN403RestrictedPortal             ErrorCode = "403.restricted-portal"
	ErrorCodeN403TierRestricted               ErrorCode = "403.tier-restricted"
	ErrorCodeN403WrongHub                     ErrorCode = "403.wrong-hub"
	ErrorCodeN404Account                      ErrorCode = "404.account"
	ErrorCodeN404Announcement                 ErrorCode = "404.announcement"
	ErrorCodeN404BillingCredit                ErrorCode = "404.billing.credit"
	ErrorCodeN404BillingInvoice               ErrorCode = "404.billing.invoice"
	ErrorCodeN404BillingOrder                 ErrorCode = "404.billing.order"
	ErrorCodeN404BillingPaymentMethod         ErrorCode = "404.billing.payment-method"
	ErrorCodeN404BillingPromoCode             ErrorCode = "404.billing.promo-code"
	ErrorCodeN404BillingService               ErrorCode = "404.billing.service"
	ErrorCodeN404BillingSupport               ErrorCode = "404.billing.support"
	ErrorCodeN404BillingTier                  ErrorCode = "404.billing.tier"
	ErrorCodeN404Cluster                      ErrorCode = "404.cluster"
	ErrorCodeN404CommunityThread              ErrorCode = "404.community.thread"
	ErrorCodeN404CommunityThreadReply         ErrorCode = "404.community.thread.reply"
	ErrorCodeN404Container                    ErrorCode = "404.container"
	ErrorCodeN404ContainerBackup              ErrorCode = "404.container.backup"
	ErrorCodeN404CycleosBuild                 ErrorCode = "404.cycleos-build"
	ErrorCodeN404DnsRecord                    ErrorCode = "404.dns.record"
	ErrorCodeN404DnsZone                      ErrorCode = "404.dns.zone"
	ErrorCodeN404EmailVerification            ErrorCode = "404.email-verification"
	ErrorCodeN404Environment                  ErrorCode = "404.environment"
	ErrorCodeN404EnvironmentScopedVariable    ErrorCode = "404.environment.scoped-variable"
	ErrorCodeN404HaServiceSession             ErrorCode = "404.ha-service.session"
	ErrorCodeN404Hub                          ErrorCode = "404.hub"
	ErrorCodeN404HubAPIKey                    ErrorCode = "404.hub.api-key"
	ErrorCodeN404HubIntegration               ErrorCode = "404.hub.integration"
	ErrorCodeN404HubInvitation                ErrorCode = "404.hub.invitation"
	ErrorCodeN404HubMembership                ErrorCode = "404.hub.membership"
	ErrorCodeN404HubRole                      ErrorCode = "404.hub.role"
	ErrorCodeN404Image                        ErrorCode = "404.image"
	ErrorCodeN404ImageBuildLog                ErrorCode = "404.image.build-log"
	ErrorCodeN404ImageSource                  ErrorCode = "404.image.source"
	ErrorCodeN404InfrastructureAutoscaleGroup ErrorCode = "404.infrastructure.autoscale.group"
	ErrorCodeN404InfrastructureCluster        ErrorCode = "404.infrastructure.cluster"
	ErrorCodeN404InfrastructureExternalVolume ErrorCode = "404.infrastructure.external-volume"
	ErrorCodeN404InfrastructureIPsPool        ErrorCode = "404.infrastructure.ips.pool"
	ErrorCodeN404InfrastructureLocation       ErrorCode = "404.infrastructure.location"
	ErrorCodeN404InfrastructureModel          ErrorCode = "404.infrastructure.model"
	ErrorCodeN404InfrastructureProvider       ErrorCode = "404.infrastructure.provider"
	ErrorCodeN404InfrastructureServer         ErrorCode = "404.infrastructure.server"
	ErrorCodeN404Instance                     ErrorCode = "404.instance"
	ErrorCodeN404Job                          ErrorCode = "404.job"
	ErrorCodeN404MonitoringLogsAnalyticsRule  ErrorCode = "404.monitoring.logs.analytics.rule"
	ErrorCodeN404Node                         ErrorCode = "404.node"
	ErrorCodeN404Notification                 ErrorCode = "404.notification"
	ErrorCodeN404Pipeline                     ErrorCode = "404.pipeline"
	ErrorCodeN404PipelineKey                  ErrorCode = "404.pipeline.key"
	ErrorCodeN404PipelineRun                  ErrorCode = "404.pipeline.run"
	ErrorCodeN404PlatformBuild                ErrorCode = "404.platform-build"
	ErrorCodeN404Provider                     ErrorCode = "404.provider"
	ErrorCodeN404SalesLead                    ErrorCode = "404.sales.lead"
	ErrorCodeN404SdnNetwork                   ErrorCode = "404.sdn.network"
	ErrorCodeN404Stack                        ErrorCode = "404.stack"
	ErrorCodeN404StackBuild                   ErrorCode = "404.stack-build"
	ErrorCodeN404StackBuildLog                ErrorCode = "404.stack.build-log"
	ErrorCodeN404Survey                       ErrorCode = "404.survey"
	ErrorCodeN404SurveyResponse               ErrorCode = "404.survey-response"
	ErrorCodeN404Uri                          ErrorCode = "404.uri"
	ErrorCodeN404VirtualMachine               ErrorCode = "404.virtual-machine"
	ErrorCodeN404VirtualMachineSSHKey         ErrorCode = "404.virtual-machine.ssh-key"
	ErrorCodeN404VpnAccount                   ErrorCode = "404.vpn.account"
	ErrorCodeN409DuplicateFound               ErrorCode = "409.duplicate-found"
	ErrorCodeN415InvalidContentType           ErrorCode = "415.invalid-content-type"
	ErrorCodeN422AlreadyExists                ErrorCode = "422.already-exists"
	ErrorCodeN422InvalidArgument              ErrorCode = "422.invalid-argument"
	ErrorCodeN422InvalidInput                 ErrorCode = "422.invalid-input"
	ErrorCodeN422MaxExceeded                  ErrorCode = "422.max-exceeded"
	ErrorCodeN422MissingArgument              ErrorCode = "422.missing-argument"
	ErrorCodeN422NotCompatible                ErrorCode = "422.not-compatible"
	ErrorCodeN429RateLimiting                 ErrorCode = "429.rate-limiting"
	ErrorCodeN500Database                     ErrorCode = "500.database"
	ErrorCodeN500DatabaseInsert               ErrorCode = "500.database-insert"
	ErrorCodeN500DatabaseRemove               ErrorCode = "500.database-remove"
	ErrorCodeN500DatabaseUpdate               ErrorCode = "500.database-update"
	ErrorCodeN500Dev                          ErrorCode = "500.dev"
	ErrorCodeN500Email                        ErrorCode = "500.email"
	ErrorCodeN500Jobd                         ErrorCode = "500.jobd"
	ErrorCodeN500Unknown                      ErrorCode = "500.unknown"
	ErrorCodeN503DependencyNotEnabled         ErrorCode = "503.dependency-not-enabled"
	ErrorCodeN503NotEnabled                   ErrorCode = "503.not-enabled"
	ErrorCodeN503NotReady                     ErrorCode = "503.not-ready"
	ErrorCodeN504NotAvailable                 ErrorCode = "504.not-available"
)

// Valid reports whether the value is one of the documented ones.
func (e ErrorCode) Valid() bool {
	switch e {
	case ErrorCodeN400InvalidSyntax, ErrorCodeN401AuthExpired, ErrorCodeN401AuthInvalid, ErrorCodeN401NoCookie, ErrorCodeN401UnauthorizedApplication, ErrorCodeN4032FaFailed, ErrorCodeN4032FaRequired, ErrorCodeN403Expired, ErrorCodeN403InvalidIP, ErrorCodeN403InvalidState, ErrorCodeN403Mismatch, ErrorCodeN403NewApplicationCapabilities, ErrorCodeN403NotAllowed, ErrorCodeN403NotApproved, ErrorCodeN403NotReady, ErrorCodeN403Permissions, ErrorCodeN403PlatformDisabled, ErrorCodeN403RestrictedPortal, ErrorCodeN403TierRestricted, ErrorCodeN403WrongHub, ErrorCodeN404Account, ErrorCodeN404Announcement, ErrorCodeN404BillingCredit, ErrorCodeN404BillingInvoice, ErrorCodeN404BillingOrder, ErrorCodeN404BillingPaymentMethod, ErrorCodeN404BillingPromoCode, ErrorCodeN404BillingService, ErrorCodeN404BillingSupport, ErrorCodeN404BillingTier, ErrorCodeN404Cluster, ErrorCodeN404CommunityThread, ErrorCodeN404CommunityThreadReply, ErrorCodeN404Container, ErrorCodeN404ContainerBackup, ErrorCodeN404CycleosBuild, ErrorCodeN404DnsRecord, ErrorCodeN404DnsZone, ErrorCodeN404EmailVerification, ErrorCodeN404Environment, ErrorCodeN404EnvironmentScopedVariable, ErrorCodeN404HaServiceSession, ErrorCodeN404Hub, ErrorCodeN404HubAPIKey, ErrorCodeN404HubIntegration, ErrorCodeN404HubInvitation, ErrorCodeN404HubMembership, ErrorCodeN404HubRole, ErrorCodeN404Image, ErrorCodeN404ImageBuildLog, ErrorCodeN404ImageSource, ErrorCodeN404InfrastructureAutoscaleGroup, ErrorCodeN404InfrastructureCluster, ErrorCodeN404InfrastructureExternalVolume, ErrorCodeN404InfrastructureIPsPool, ErrorCodeN404InfrastructureLocation, ErrorCodeN404InfrastructureModel, ErrorCodeN404InfrastructureProvider, ErrorCodeN404InfrastructureServer, ErrorCodeN404Instance, ErrorCodeN404Job, ErrorCodeN404MonitoringLogsAnalyticsRule, ErrorCodeN404Node, ErrorCodeN404Notification, ErrorCodeN404Pipeline, ErrorCodeN404PipelineKey, ErrorCodeN404PipelineRun, ErrorCodeN404PlatformBuild, ErrorCodeN404Provider, ErrorCodeN404SalesLead, ErrorCodeN404SdnNetwork, ErrorCodeN404Stack, ErrorCodeN404StackBuild, ErrorCodeN404StackBuildLog, ErrorCodeN404Survey, ErrorCodeN404SurveyResponse, ErrorCodeN404Uri, ErrorCodeN404VirtualMachine, ErrorCodeN404VirtualMachineSSHKey, ErrorCodeN404VpnAccount, ErrorCodeN409DuplicateFound, ErrorCodeN415InvalidContentType, ErrorCodeN422AlreadyExists, ErrorCodeN422InvalidArgument, ErrorCodeN422InvalidInput, ErrorCodeN422MaxExceeded, ErrorCodeN422MissingArgument, ErrorCodeN422NotCompatible, ErrorCodeN429RateLimiting, ErrorCodeN500Database, ErrorCodeN500DatabaseInsert, ErrorCodeN500DatabaseRemove, ErrorCodeN500DatabaseUpdate, ErrorCodeN500Dev, ErrorCodeN500Email, ErrorCodeN500Jobd, ErrorCodeN500Unknown, ErrorCodeN503DependencyNotEnabled, ErrorCodeN503NotEnabled, ErrorCodeN503NotReady, ErrorCodeN504NotAvailable:
		return true
	}
	return false
}

// The documented values of [EventType]; there may be others.
const (
	EventTypeAlert   EventType = "alert"
	EventTypeAudit   EventType = "audit"
	EventTypeError   EventType = "error"
	EventTypeInfo    EventType = "info"
	EventTypeNotice  EventType = "notice"
	EventTypeSuccess EventType = "success"
	EventTypeWarning EventType = "warning"
)

// Valid reports whether the value is one of the documented ones.
func (e EventType) Valid() bool {
	switch e {
	case EventTypeAlert, EventTypeAudit, EventTypeError, EventTypeInfo, EventTypeNotice, EventTypeSuccess, EventTypeWarning:
		return true
	}
	return false
}

// The documented values of [EventPriority]; there may be others.
const (
	EventPriorityCritical EventPriority = "critical"
	EventPriorityHigh     EventPriority = "high"
	EventPriorityLow      EventPriority = "low"
	EventPriorityMedium   EventPriority = "medium"
	EventPriorityNormal   EventPriority = "normal"
)

// Valid reports whether the value is one of the documented ones.
func (e EventPriority) Valid() bool {
	switch e {
	case EventPriorityCritical, EventPriorityHigh, EventPriorityLow, EventPriorityMedium, EventPriorityNormal:
		return true
	}
	return false
}

// The documented values of [HAProxyConfigSetBackendBalance]; there may be
// others.
const (
	HAProxyConfigSetBackendBalanceFirst      HAProxyConfigSetBackendBalance = "first"
	HAProxyConfigSetBackendBalanceLeastconn  HAProxyConfigSetBackendBalance = "leastconn"
	HAProxyConfigSetBackendBalanceRoundrobin HAProxyConfigSetBackendBalance = "roundrobin"
	HAProxyConfigSetBackendBalanceSource     HAProxyConfigSetBackendBalance = "source"
	HAProxyConfigSetBackendBalanceStaticRr   HAProxyConfigSetBackendBalance = "static-rr"
)

// Valid reports whether the value is one of the documented ones.
func (e HAProxyConfigSetBackendBalance) Valid() bool {
	switch e {
	case HAProxyConfigSetBackendBalanceFirst, HAProxyConfigSetBackendBalanceLeastconn, HAProxyConfigSetBackendBalanceRoundrobin, HAProxyConfigSetBackendBalanceSource, HAProxyConfigSetBackendBalanceStaticRr:
		return true
	}
	return false
}

// The documented values of [HAProxyConfigSetFrontendMode]; there may be others.
const (
	HAProxyConfigSetFrontendModeHTTP HAProxyConfigSetFrontendMode = "http"
	HAProxyConfigSetFrontendModeTCP  HAProxyConfigSetFrontendMode = "tcp"
)

// Valid reports whether the value is one of the documented ones.
func (e HAProxyConfigSetFrontendMode) Valid() bool {
	switch e {
	case HAProxyConfigSetFrontendModeHTTP, HAProxyConfigSetFrontendModeTCP:
		return true
	}
	return false
}

// The documented values of [HAProxyLBTypeType]; there may be others.
const (
	HAProxyLBTypeTypeHaproxy HAProxyLBTypeType = "haproxy"
)

// Valid reports whether the value is one of the documented ones.
func (e HAProxyLBTypeType) Valid() bool {
	switch e {
	case HAProxyLBTypeTypeHaproxy:
		return true
	}
	return false
}

// The documented values of [HTTPRouterConfigType]; there may be others.
const (
	HTTPRouterConfigTypeHTTP HTTPRouterConfigType = "http"
)

// Valid reports whether the value is one of the documented ones.
func (e HTTPRouterConfigType) Valid() bool {
	switch e {
	case HTTPRouterConfigTypeHTTP:
		return true
	}
	return false
}

// The documented values of [HTTPTransportConfigType]; there may be others.
const (
	HTTPTransportConfigTypeHTTP HTTPTransportConfigType = "http"
)

// Valid reports whether the value is one of the documented ones.
func (e HTTPTransportConfigType) Valid() bool {
	switch e {
	case HTTPTransportConfigTypeHTTP:
		return true
	}
	return false
}

// The documented values of [HubStateCurrent]; there may be others.
const (
	HubStateCurrentConfiguring HubStateCurrent = "configuring"
	HubStateCurrentDeleted     HubStateCurrent = "deleted"
	HubStateCurrentDeleting    HubStateCurrent = "deleting"
	HubStateCurrentInactive    HubStateCurrent = "inactive"
	HubStateCurrentLive        HubStateCurrent = "live"
	HubStateCurrentNew         HubStateCurrent = "new"
)

// Valid reports whether the value is one of the documented ones.
func (e HubStateCurrent) Valid() bool {
	switch e {
	case HubStateCurrentConfiguring, HubStateCurrentDeleted, HubStateCurrentDeleting, HubStateCurrentInactive, HubStateCurrentLive, HubStateCurrentNew:
		return true
	}
	return false
}

// The documented values of [InstanceReadyState]; there may be others.
const (
	InstanceReadyStateActive      InstanceReadyState = "active"
	InstanceReadyStateConfiguring InstanceReadyState = "configuring"
	InstanceReadyStateHibernate   InstanceReadyState = "hibernate"
	InstanceReadyStatePurge       InstanceReadyState = "purge"
)

// Valid reports whether the value is one of the documented ones.
func (e InstanceReadyState) Valid() bool {
	switch e {
	case InstanceReadyStateActive, InstanceReadyStateConfiguring, InstanceReadyStateHibernate, InstanceReadyStatePurge:
		return true
	}
	return false
}

// The documented values of [InstanceStateCurrent]; there may be others.
const (
	InstanceStateCurrentDeleted   InstanceStateCurrent = "deleted"
	InstanceStateCurrentDeleting  InstanceStateCurrent = "deleting"
	InstanceStateCurrentFailed    InstanceStateCurrent = "failed"
	InstanceStateCurrentMigrating InstanceStateCurrent = "migrating"
	InstanceStateCurrentNew       InstanceStateCurrent = "new"
	InstanceStateCurrentRunning   InstanceStateCurrent = "running"
	InstanceStateCurrentStarting  InstanceStateCurrent = "starting"
	InstanceStateCurrentStopped   InstanceStateCurrent = "stopped"
	InstanceStateCurrentStopping  InstanceStateCurrent = "stopping"
)

// Valid reports whether the value is one of the documented ones.
func (e InstanceStateCurrent) Valid() bool {
	switch e {
	case InstanceStateCurrentDeleted, InstanceStateCurrentDeleting, InstanceStateCurrentFailed, InstanceStateCurrentMigrating, InstanceStateCurrentNew, InstanceStateCurrentRunning, InstanceStateCurrentStarting, InstanceStateCurrentStopped, InstanceStateCurrentStopping:
		return true
	}
	return false
}

// The documented values of [InstanceSummaryReadyState]; there may be others.
const (
	InstanceSummaryReadyStateActive      InstanceSummaryReadyState = "active"
	InstanceSummaryReadyStateConfiguring InstanceSummaryReadyState = "configuring"
	InstanceSummaryReadyStateHibernate   InstanceSummaryReadyState = "hibernate"
	InstanceSummaryReadyStatePurge       InstanceSummaryReadyState = "purge"
)

// Valid reports whether the value is one of the documented ones.
func (e InstanceSummaryReadyState) Valid() bool {
	switch e {
	case InstanceSummaryReadyStateActive, InstanceSummaryReadyStateConfiguring, InstanceSummaryReadyStateHibernate, InstanceSummaryReadyStatePurge:
		return true
	}
	return false
}

// The documented values of [IntegrationAdvancedOptionBooleanType]; there may be
// others.
const (
	IntegrationAdvancedOptionBooleanTypeBool IntegrationAdvancedOptionBooleanType = "bool"
)

// Valid reports whether the value is one of the documented ones.
func (e IntegrationAdvancedOptionBooleanType) Valid() bool {
	switch e {
	case IntegrationAdvancedOptionBooleanTypeBool:
		return true
	}
	return false
}

// The documented values of [IntegrationAdvancedOptionIntType]; there may be
// others.
const (
	IntegrationAdvancedOptionIntTypeInt IntegrationAdvancedOptionIntType = "int"
)

// Valid reports whether the value is one of the documented ones.
func (e IntegrationAdvancedOptionIntType) Valid() bool {
	switch e {
	case IntegrationAdvancedOptionIntTypeInt:
		return true
	}
	return false
}

// The documented values of [IntegrationAdvancedOptionStringType]; there may be
// others.
const (
	IntegrationAdvancedOptionStringTypeString IntegrationAdvancedOptionStringType = "string"
)

// Valid reports whether the value is one of the documented ones.
func (e IntegrationAdvancedOptionStringType) Valid() bool {
	switch e {
	case IntegrationAdvancedOptionStringTypeString:
		return true
	}
	return false
}

// The documented values of [IntegrationDefinitionFieldType]; there may be
// others.
const (
	IntegrationDefinitionFieldTypeBlob   IntegrationDefinitionFieldType = "blob"
	IntegrationDefinitionFieldTypeInt    IntegrationDefinitionFieldType = "int"
	IntegrationDefinitionFieldTypeSelect IntegrationDefinitionFieldType = "select"
	IntegrationDefinitionFieldTypeString IntegrationDefinitionFieldType = "string"
)

// Valid reports whether the value is one of the documented ones.
func (e IntegrationDefinitionFieldType) Valid() bool {
	switch e {
	case IntegrationDefinitionFieldTypeBlob, IntegrationDefinitionFieldTypeInt, IntegrationDefinitionFieldTypeSelect, IntegrationDefinitionFieldTypeString:
		return true
	}
	return false
}

// The documented values of [IntegrationStateCurrent]; there may be others.
const (
	IntegrationStateCurrentDeleted   IntegrationStateCurrent = "deleted"
	IntegrationStateCurrentDeleting  IntegrationStateCurrent = "deleting"
	IntegrationStateCurrentLive      IntegrationStateCurrent = "live"
	IntegrationStateCurrentNew       IntegrationStateCurrent = "new"
	IntegrationStateCurrentVerifying IntegrationStateCurrent = "verifying"
)

// Valid reports whether the value is one of the documented ones.
func (e IntegrationStateCurrent) Valid() bool {
	switch e {
	case IntegrationStateCurrentDeleted, IntegrationStateCurrentDeleting, IntegrationStateCurrentLive, IntegrationStateCurrentNew, IntegrationStateCurrentVerifying:
		return true
	}
	return false
}

// The documented values of [IPKind]; there may be others.
const (
	IPKindIPv4 IPKind = "ipv4"
	IPKindIPv6 IPKind = "ipv6"
)

// Valid reports whether the value is one of the documented ones.
func (e IPKind) Valid() bool {
	switch e {
	case IPKindIPv4, IPKindIPv6:
		return true
	}
	return false
}

// The documented values of [IPStateCurrent]; there may be others.
const (
	IPStateCurrentAssigned  IPStateCurrent = "assigned"
	IPStateCurrentAssigning IPStateCurrent = "assigning"
	IPStateCurrentAvailable IPStateCurrent = "available"
	IPStateCurrentReleasing IPStateCurrent = "releasing"
)

// Valid reports whether the value is one of the documented ones.
func (e IPStateCurrent) Valid() bool {
	switch e {
	case IPStateCurrentAssigned, IPStateCurrentAssigning, IPStateCurrentAvailable, IPStateCurrentReleasing:
		return true
	}
	return false
}

// The documented values of [L2Domain]; there may be others.
const (
	L2DomainPrivate L2Domain = "private"
	L2DomainPublic  L2Domain = "public"
	L2DomainShared  L2Domain = "shared"
)

// Valid reports whether the value is one of the documented ones.
func (e L2Domain) Valid() bool {
	switch e {
	case L2DomainPrivate, L2DomainPublic, L2DomainShared:
		return true
	}
	return false
}

// The documented values of [LogFormat]; there may be others.
const (
	LogFormatNdjsonHeaders LogFormat = "ndjson-headers"
	LogFormatNdjsonRaw     LogFormat = "ndjson-raw"
)

// Valid reports whether the value is one of the documented ones.
func (e LogFormat) Valid() bool {
	switch e {
	case LogFormatNdjsonHeaders, LogFormatNdjsonRaw:
		return true
	}
	return false
}

// The documented values of [MembershipStateCurrent]; there may be others.
const (
	MembershipStateCurrentAccepted MembershipStateCurrent = "accepted"
	MembershipStateCurrentDeclined MembershipStateCurrent = "declined"
	MembershipStateCurrentDeleted  MembershipStateCurrent = "deleted"
	MembershipStateCurrentPending  MembershipStateCurrent = "pending"
	MembershipStateCurrentRevoked  MembershipStateCurrent = "revoked"
)

// Valid reports whether the value is one of the documented ones.
func (e MembershipStateCurrent) Valid() bool {
	switch e {
	case MembershipStateCurrentAccepted, MembershipStateCurrentDeclined, MembershipStateCurrentDeleted, MembershipStateCurrentPending, MembershipStateCurrentRevoked:
		return true
	}
	return false
}

// The documented values of [MetricType]; there may be others.
const (
	MetricTypeCount        MetricType = "count"
	MetricTypeCounter      MetricType = "counter"
	MetricTypeDistribution MetricType = "distribution"
	MetricTypeGauge        MetricType = "gauge"
	MetricTypeHistogram    MetricType = "histogram"
	MetricTypeRate         MetricType = "rate"
	MetricTypeSet          MetricType = "set"
)

// Valid reports whether the value is one of the documented ones.
func (e MetricType) Valid() bool {
	switch e {
	case MetricTypeCount, MetricTypeCounter, MetricTypeDistribution, MetricTypeGauge, MetricTypeHistogram, MetricTypeRate, MetricTypeSet:
		return true
	}
	return false
}

// The documented values of [MonitoringTier]; there may be others.
const (
	MonitoringTierPlus     MonitoringTier = "plus"
	MonitoringTierPremium  MonitoringTier = "premium"
	MonitoringTierScale    MonitoringTier = "scale"
	MonitoringTierStandard MonitoringTier = "standard"
)

// Valid reports whether the value is one of the documented ones.
func (e MonitoringTier) Valid() bool {
	switch e {
	case MonitoringTierPlus, MonitoringTierPremium, MonitoringTierScale, MonitoringTierStandard:
		return true
	}
	return false
}

// The documented values of [NetworkL2DhcpDetailsMethod]; there may be others.
const (
	NetworkL2DhcpDetailsMethodDHCP NetworkL2DhcpDetailsMethod = "dhcp"
)

// Valid reports whether the value is one of the documented ones.
func (e NetworkL2DhcpDetailsMethod) Valid() bool {
	switch e {
	case NetworkL2DhcpDetailsMethodDHCP:
		return true
	}
	return false
}

// The documented values of [NetworkL2StaticDetailsMethod]; there may be others.
const (
	NetworkL2StaticDetailsMethodStatic NetworkL2StaticDetailsMethod = "static"
)

// Valid reports whether the value is one of the documented ones.
func (e NetworkL2StaticDetailsMethod) Valid() bool {
	switch e {
	case NetworkL2StaticDetailsMethodStatic:
		return true
	}
	return false
}

// The documented values of [NetworkStateCurrent]; there may be others.
const (
	NetworkStateCurrentDeleted  NetworkStateCurrent = "deleted"
	NetworkStateCurrentDeleting NetworkStateCurrent = "deleting"
	NetworkStateCurrentLive     NetworkStateCurrent = "live"
)

// Valid reports whether the value is one of the documented ones.
func (e NetworkStateCurrent) Valid() bool {
	switch e {
	case NetworkStateCurrentDeleted, NetworkStateCurrentDeleting, NetworkStateCurrentLive:
		return true
	}
	return false
}

// The documented values of [NodeStateCurrent]; there may be others.
const (
	NodeStateCurrentAuthorizing    NodeStateCurrent = "authorizing"
	NodeStateCurrentDecommissioned NodeStateCurrent = "decommissioned"
	NodeStateCurrentDeleted        NodeStateCurrent = "deleted"
	NodeStateCurrentNew            NodeStateCurrent = "new"
	NodeStateCurrentOffline        NodeStateCurrent = "offline"
	NodeStateCurrentOnline         NodeStateCurrent = "online"
)

// Valid reports whether the value is one of the documented ones.
func (e NodeStateCurrent) Valid() bool {
	switch e {
	case NodeStateCurrentAuthorizing, NodeStateCurrentDecommissioned, NodeStateCurrentDeleted, NodeStateCurrentNew, NodeStateCurrentOffline, NodeStateCurrentOnline:
		return true
	}
	return false
}

// The documented values of [NodeStateDesired]; there may be others.
const (
	NodeStateDesiredAuthorizing    NodeStateDesired = "authorizing"
	NodeStateDesiredDecommissioned NodeStateDesired = "decommissioned"
	NodeStateDesiredDeleted        NodeStateDesired = "deleted"
	NodeStateDesiredNew            NodeStateDesired = "new"
	NodeStateDesiredOffline        NodeStateDesired = "offline"
	NodeStateDesiredOnline         NodeStateDesired = "online"
)

// Valid reports whether the value is one of the documented ones.
func (e NodeStateDesired) Valid() bool {
	switch e {
	case NodeStateDesiredAuthorizing, NodeStateDesiredDecommissioned, NodeStateDesiredDeleted, NodeStateDesiredNew, NodeStateDesiredOffline, NodeStateDesiredOnline:
		return true
	}
	return false
}

// The documented values of [ObjectCacheSaveScope]; there may be others.
const (
	ObjectCacheSaveScopeContainer   ObjectCacheSaveScope = "container"
	ObjectCacheSaveScopeEnvironment ObjectCacheSaveScope = "environment"
	ObjectCacheSaveScopeGlobal      ObjectCacheSaveScope = "global"
	ObjectCacheSaveScopeInstance    ObjectCacheSaveScope = "instance"
)

// Valid reports whether the value is one of the documented ones.
func (e ObjectCacheSaveScope) Valid() bool {
	switch e {
	case ObjectCacheSaveScopeContainer, ObjectCacheSaveScopeEnvironment, ObjectCacheSaveScopeGlobal, ObjectCacheSaveScopeInstance:
		return true
	}
	return false
}

// The documented values of [RuntimeDevicePermissionType]; there may be others.
const (
	RuntimeDevicePermissionTypeB RuntimeDevicePermissionType = "b"
	RuntimeDevicePermissionTypeC RuntimeDevicePermissionType = "c"
)

// Valid reports whether the value is one of the documented ones.
func (e RuntimeDevicePermissionType) Valid() bool {
	switch e {
	case RuntimeDevicePermissionTypeB, RuntimeDevicePermissionTypeC:
		return true
	}
	return false
}

// The documented values of [ScaleThresholdMetricCPUType]; there may be others.
const (
	ScaleThresholdMetricCPUTypeCPU ScaleThresholdMetricCPUType = "cpu"
)

// Valid reports whether the value is one of the documented ones.
func (e ScaleThresholdMetricCPUType) Valid() bool {
	switch e {
	case ScaleThresholdMetricCPUTypeCPU:
		return true
	}
	return false
}

// The documented values of [ScaleThresholdMetricCustomType]; there may be
// others.
const (
	ScaleThresholdMetricCustomTypeCustom ScaleThresholdMetricCustomType = "custom"
)

// Valid reports whether the value is one of the documented ones.
func (e ScaleThresholdMetricCustomType) Valid() bool {
	switch e {
	case ScaleThresholdMetricCustomTypeCustom:
		return true
	}
	return false
}

// The documented values of [ScaleThresholdMetricNetworkConnectionsType]; there
// may be others.
const (
	ScaleThresholdMetricNetworkConnectionsTypeNetworkConnections ScaleThresholdMetricNetworkConnectionsType = "network-connections"
)

// Valid reports whether the value is one of the documented ones.
func (e ScaleThresholdMetricNetworkConnectionsType) Valid() bool {
	switch e {
	case ScaleThresholdMetricNetworkConnectionsTypeNetworkConnections:
		return true
	}
	return false
}

// The documented values of [ScaleThresholdMetricNetworkRequestsType]; there may
// be others.
const (
	ScaleThresholdMetricNetworkRequestsTypeNetworkRequests ScaleThresholdMetricNetworkRequestsType = "network-requests"
)

// Valid reports whether the value is one of the documented ones.
func (e ScaleThresholdMetricNetworkRequestsType) Valid() bool {
	switch e {
	case ScaleThresholdMetricNetworkRequestsTypeNetworkRequests:
		return true
	}
	return false
}

// The documented values of [ScaleThresholdMetricNetworkThroughputType]; there
// may be others.
const (
	ScaleThresholdMetricNetworkThroughputTypeNetworkThroughput ScaleThresholdMetricNetworkThroughputType = "network-throughput"
)

// Valid reports whether the value is one of the documented ones.
func (e ScaleThresholdMetricNetworkThroughputType) Valid() bool {
	switch e {
	case ScaleThresholdMetricNetworkThroughputTypeNetworkThroughput:
		return true
	}
	return false
}

// The documented values of [ScaleThresholdMetricRAMType]; there may be others.
const (
	ScaleThresholdMetricRAMTypeRAM ScaleThresholdMetricRAMType = "ram"
)

// Valid reports whether the value is one of the documented ones.
func (e ScaleThresholdMetricRAMType) Valid() bool {
	switch e {
	case ScaleThresholdMetricRAMTypeRAM:
		return true
	}
	return false
}

// The documented values of [ServerFeaturesGatewayType]; there may be others.
const (
	ServerFeaturesGatewayTypeBgp    ServerFeaturesGatewayType = "bgp"
	ServerFeaturesGatewayTypeStatic ServerFeaturesGatewayType = "static"
)

// Valid reports whether the value is one of the documented ones.
func (e ServerFeaturesGatewayType) Valid() bool {
	switch e {
	case ServerFeaturesGatewayTypeBgp, ServerFeaturesGatewayTypeStatic:
		return true
	}
	return false
}

// The documented values of [ServerStateCurrent]; there may be others.
const (
	ServerStateCurrentConfiguring  ServerStateCurrent = "configuring"
	ServerStateCurrentDeleted      ServerStateCurrent = "deleted"
	ServerStateCurrentDeleting     ServerStateCurrent = "deleting"
	ServerStateCurrentLive         ServerStateCurrent = "live"
	ServerStateCurrentNew          ServerStateCurrent = "new"
	ServerStateCurrentProvisioning ServerStateCurrent = "provisioning"
	ServerStateCurrentQuarantined  ServerStateCurrent = "quarantined"
)

// Valid reports whether the value is one of the documented ones.
func (e ServerStateCurrent) Valid() bool {
	switch e {
	case ServerStateCurrentConfiguring, ServerStateCurrentDeleted, ServerStateCurrentDeleting, ServerStateCurrentLive, ServerStateCurrentNew, ServerStateCurrentProvisioning, ServerStateCurrentQuarantined:
		return true
	}
	return false
}

// The documented values of [ServiceContainerIdentifier]; there may be others.
const (
	ServiceContainerIdentifierDiscovery    ServiceContainerIdentifier = "discovery"
	ServiceContainerIdentifierGateway      ServiceContainerIdentifier = "gateway"
	ServiceContainerIdentifierLoadbalancer ServiceContainerIdentifier = "loadbalancer"
	ServiceContainerIdentifierScheduler    ServiceContainerIdentifier = "scheduler"
	ServiceContainerIdentifierVPN          ServiceContainerIdentifier = "vpn"
)

// Valid reports whether the value is one of the documented ones.
func (e ServiceContainerIdentifier) Valid() bool {
	switch e {
	case ServiceContainerIdentifierDiscovery, ServiceContainerIdentifierGateway, ServiceContainerIdentifierLoadbalancer, ServiceContainerIdentifierScheduler, ServiceContainerIdentifierVPN:
		return true
	}
	return false
}

// The documented values of [ShutdownSignal]; there may be others.
const (
	ShutdownSignalSIGHUP  ShutdownSignal = "SIGHUP"
	ShutdownSignalSIGINT  ShutdownSignal = "SIGINT"
	ShutdownSignalSIGQUIT ShutdownSignal = "SIGQUIT"
	ShutdownSignalSIGTERM ShutdownSignal = "SIGTERM"
	ShutdownSignalSIGUSR1 ShutdownSignal = "SIGUSR1"
	ShutdownSignalSIGUSR2 ShutdownSignal = "SIGUSR2"
)

// Valid reports whether the value is one of the documented ones.
func (e ShutdownSignal) Valid() bool {
	switch e {
	case ShutdownSignalSIGHUP, ShutdownSignalSIGINT, ShutdownSignalSIGQUIT, ShutdownSignalSIGTERM, ShutdownSignalSIGUSR1, ShutdownSignalSIGUSR2:
		return true
	}
	return false
}

// The documented values of [StartInstanceActionAction]; there may be others.
const (
	StartInstanceActionActionContainerInstanceStart StartInstanceActionAction = "container.instance.start"
)

// Valid reports whether the value is one of the documented ones.
func (e StartInstanceActionAction) Valid() bool {
	switch e {
	case StartInstanceActionActionContainerInstanceStart:
		return true
	}
	return false
}

// The documented values of [StopInstanceActionAction]; there may be others.
const (
	StopInstanceActionActionContainerInstanceStop StopInstanceActionAction = "container.instance.stop"
)

// Valid reports whether the value is one of the documented ones.
func (e StopInstanceActionAction) Valid() bool {
	switch e {
	case StopInstanceActionActionContainerInstanceStop:
		return true
	}
	return false
}

// The documented values of [TCPRouterConfigType]; there may be others.
const (
	TCPRouterConfigTypeTCP TCPRouterConfigType = "tcp"
)

// Valid reports whether the value is one of the documented ones.
func (e TCPRouterConfigType) Valid() bool {
	switch e {
	case TCPRouterConfigTypeTCP:
		return true
	}
	return false
}

// The documented values of [TCPTransportConfigType]; there may be others.
const (
	TCPTransportConfigTypeTCP TCPTransportConfigType = "tcp"
)

// Valid reports whether the value is one of the documented ones.
func (e TCPTransportConfigType) Valid() bool {
	switch e {
	case TCPTransportConfigTypeTCP:
		return true
	}
	return false
}

// The documented values of [UDPRouterConfigType]; there may be others.
const (
	UDPRouterConfigTypeUDP UDPRouterConfigType = "udp"
)

// Valid reports whether the value is one of the documented ones.
func (e UDPRouterConfigType) Valid() bool {
	switch e {
	case UDPRouterConfigTypeUDP:
		return true
	}
	return false
}

// The documented values of [UDPTransportConfigType]; there may be others.
const (
	UDPTransportConfigTypeUDP UDPTransportConfigType = "udp"
)

// Valid reports whether the value is one of the documented ones.
func (e UDPTransportConfigType) Valid() bool {
	switch e {
	case UDPTransportConfigTypeUDP:
		return true
	}
	return false
}

// The documented values of [V1LBConfigRouterMode]; there may be others.
const (
	V1LBConfigRouterModeRandom     V1LBConfigRouterMode = "random"
	V1LBConfigRouterModeRoundRobin V1LBConfigRouterMode = "round-robin"
	V1LBConfigRouterModeSourceIP   V1LBConfigRouterMode = "source-ip"
)

// Valid reports whether the value is one of the documented ones.
func (e V1LBConfigRouterMode) Valid() bool {
	switch e {
	case V1LBConfigRouterModeRandom, V1LBConfigRouterModeRoundRobin, V1LBConfigRouterModeSourceIP:
		return true
	}
	return false
}

// The documented values of [V1LBConfigRouterConfigDestinationPrioritization];
// there may be others.
const (
	V1LBConfigRouterConfigDestinationPrioritizationFixed   V1LBConfigRouterConfigDestinationPrioritization = "fixed"
	V1LBConfigRouterConfigDestinationPrioritizationLatency V1LBConfigRouterConfigDestinationPrioritization = "latency"
	V1LBConfigRouterConfigDestinationPrioritizationRandom  V1LBConfigRouterConfigDestinationPrioritization = "random"
)

// Valid reports whether the value is one of the documented ones.
func (e V1LBConfigRouterConfigDestinationPrioritization) Valid() bool {
	switch e {
	case V1LBConfigRouterConfigDestinationPrioritizationFixed, V1LBConfigRouterConfigDestinationPrioritizationLatency, V1LBConfigRouterConfigDestinationPrioritizationRandom:
		return true
	}
	return false
}

// The documented values of [V1LBConfigRouterConfigTLSClientAuth]; there may be
// others.
const (
	V1LBConfigRouterConfigTLSClientAuthNone          V1LBConfigRouterConfigTLSClientAuth = "none"
	V1LBConfigRouterConfigTLSClientAuthRequest       V1LBConfigRouterConfigTLSClientAuth = "request"
	V1LBConfigRouterConfigTLSClientAuthRequire       V1LBConfigRouterConfigTLSClientAuth = "require"
	V1LBConfigRouterConfigTLSClientAuthRequireVerify V1LBConfigRouterConfigTLSClientAuth = "require-verify"
)

// Valid reports whether the value is one of the documented ones.
func (e V1LBConfigRouterConfigTLSClientAuth) Valid() bool {
	switch e {
	case V1LBConfigRouterConfigTLSClientAuthNone, V1LBConfigRouterConfigTLSClientAuthRequest, V1LBConfigRouterConfigTLSClientAuthRequire, V1LBConfigRouterConfigTLSClientAuthRequireVerify:
		return true
	}
	return false
}

// The documented values of [V1LBControllerTransportMode]; there may be others.
const (
	V1LBControllerTransportModeHTTP V1LBControllerTransportMode = "http"
	V1LBControllerTransportModeTCP  V1LBControllerTransportMode = "tcp"
	V1LBControllerTransportModeUDP  V1LBControllerTransportMode = "udp"
)

// Valid reports whether the value is one of the documented ones.
func (e V1LBControllerTransportMode) Valid() bool {
	switch e {
	case V1LBControllerTransportModeHTTP, V1LBControllerTransportModeTCP, V1LBControllerTransportModeUDP:
		return true
	}
	return false
}

// The documented values of [V1LBControllerTransportConfigVerbosity]; there may
// be others.
const (
	V1LBControllerTransportConfigVerbosityDebug  V1LBControllerTransportConfigVerbosity = "debug"
	V1LBControllerTransportConfigVerbosityHigh   V1LBControllerTransportConfigVerbosity = "high"
	V1LBControllerTransportConfigVerbosityLow    V1LBControllerTransportConfigVerbosity = "low"
	V1LBControllerTransportConfigVerbosityNormal V1LBControllerTransportConfigVerbosity = "normal"
)

// Valid reports whether the value is one of the documented ones.
func (e V1LBControllerTransportConfigVerbosity) Valid() bool {
	switch e {
	case V1LBControllerTransportConfigVerbosityDebug, V1LBControllerTransportConfigVerbosityHigh, V1LBControllerTransportConfigVerbosityLow, V1LBControllerTransportConfigVerbosityNormal:
		return true
	}
	return false
}

// The documented values of [V1LBTypeType]; there may be others.
const (
	V1LBTypeTypeV1 V1LBTypeType = "v1"
)

// Valid reports whether the value is one of the documented ones.
func (e V1LBTypeType) Valid() bool {
	switch e {
	case V1LBTypeTypeV1:
		return true
	}
	return false
}

// The documented values of [VirtualMachineAttachmentTypeISOType]; there may be
// others.
const (
	VirtualMachineAttachmentTypeISOTypeISO VirtualMachineAttachmentTypeISOType = "iso"
)

// Valid reports whether the value is one of the documented ones.
func (e VirtualMachineAttachmentTypeISOType) Valid() bool {
	switch e {
	case VirtualMachineAttachmentTypeISOTypeISO:
		return true
	}
	return false
}

// The documented values of [VirtualMachineCPUConfigCustomType]; there may be
// others.
const (
	VirtualMachineCPUConfigCustomTypeCustom VirtualMachineCPUConfigCustomType = "custom"
)

// Valid reports whether the value is one of the documented ones.
func (e VirtualMachineCPUConfigCustomType) Valid() bool {
	switch e {
	case VirtualMachineCPUConfigCustomTypeCustom:
		return true
	}
	return false
}

// The documented values of [VirtualMachineCPUConfigDefaultType]; there may be
// others.
const (
	VirtualMachineCPUConfigDefaultTypeHost   VirtualMachineCPUConfigDefaultType = "host"
	VirtualMachineCPUConfigDefaultTypeKvm64  VirtualMachineCPUConfigDefaultType = "kvm64"
	VirtualMachineCPUConfigDefaultTypeQemu32 VirtualMachineCPUConfigDefaultType = "qemu32"
	VirtualMachineCPUConfigDefaultTypeQemu64 VirtualMachineCPUConfigDefaultType = "qemu64"
)

// Valid reports whether the value is one of the documented ones.
func (e VirtualMachineCPUConfigDefaultType) Valid() bool {
	switch e {
	case VirtualMachineCPUConfigDefaultTypeHost, VirtualMachineCPUConfigDefaultTypeKvm64, VirtualMachineCPUConfigDefaultTypeQemu32, VirtualMachineCPUConfigDefaultTypeQemu64:
		return true
	}
	return false
}

// The documented values of [VirtualMachineGatewayIPKind]; there may be others.
const (
	VirtualMachineGatewayIPKindIPv4 VirtualMachineGatewayIPKind = "ipv4"
	VirtualMachineGatewayIPKindIPv6 VirtualMachineGatewayIPKind = "ipv6"
)

// Valid reports whether the value is one of the documented ones.
func (e VirtualMachineGatewayIPKind) Valid() bool {
	switch e {
	case VirtualMachineGatewayIPKindIPv4, VirtualMachineGatewayIPKindIPv6:
		return true
	}
	return false
}

// The documented values of [VirtualMachineImageSourceBaseType]; there may be
// others.
const (
	VirtualMachineImageSourceBaseTypeBase VirtualMachineImageSourceBaseType = "base"
)

// Valid reports whether the value is one of the documented ones.
func (e VirtualMachineImageSourceBaseType) Valid() bool {
	switch e {
	case VirtualMachineImageSourceBaseTypeBase:
		return true
	}
	return false
}

// The documented values of [VirtualMachineImageSourceExternalVolumeType]; there
// may be others.
const (
	VirtualMachineImageSourceExternalVolumeTypeExternalVolume VirtualMachineImageSourceExternalVolumeType = "external-volume"
)

// Valid reports whether the value is one of the documented ones.
func (e VirtualMachineImageSourceExternalVolumeType) Valid() bool {
	switch e {
	case VirtualMachineImageSourceExternalVolumeTypeExternalVolume:
		return true
	}
	return false
}

// The documented values of [VirtualMachineImageSourceIPXEType]; there may be
// others.
const (
	VirtualMachineImageSourceIPXETypeIPXE VirtualMachineImageSourceIPXEType = "ipxe"
)

// Valid reports whether the value is one of the documented ones.
func (e VirtualMachineImageSourceIPXEType) Valid() bool {
	switch e {
	case VirtualMachineImageSourceIPXETypeIPXE:
		return true
	}
	return false
}

// The documented values of [VirtualMachineImageSourceURLType]; there may be
// others.
const (
	VirtualMachineImageSourceURLTypeURL VirtualMachineImageSourceURLType = "url"
)

// Valid reports whether the value is one of the documented ones.
func (e VirtualMachineImageSourceURLType) Valid() bool {
	switch e {
	case VirtualMachineImageSourceURLTypeURL:
		return true
	}
	return false
}

// The documented values of [VirtualMachineNetworkConfigPublic]; there may be
// others.
const (
	VirtualMachineNetworkConfigPublicDisable            VirtualMachineNetworkConfigPublic = "disable"
	VirtualMachineNetworkConfigPublicEgressOnly         VirtualMachineNetworkConfigPublic = "egress-only"
	VirtualMachineNetworkConfigPublicEnable             VirtualMachineNetworkConfigPublic = "enable"
	VirtualMachineNetworkConfigPublicEnvironmentLimited VirtualMachineNetworkConfigPublic = "environment-limited"
)

// Valid reports whether the value is one of the documented ones.
func (e VirtualMachineNetworkConfigPublic) Valid() bool {
	switch e {
	case VirtualMachineNetworkConfigPublicDisable, VirtualMachineNetworkConfigPublicEgressOnly, VirtualMachineNetworkConfigPublicEnable, VirtualMachineNetworkConfigPublicEnvironmentLimited:
		return true
	}
	return false
}

// The documented values of [VirtualMachineRuntimeConfigOSFlavor]; there may be
// others.
const (
	VirtualMachineRuntimeConfigOSFlavorLinux   VirtualMachineRuntimeConfigOSFlavor = "linux"
	VirtualMachineRuntimeConfigOSFlavorUnix    VirtualMachineRuntimeConfigOSFlavor = "unix"
	VirtualMachineRuntimeConfigOSFlavorWindows VirtualMachineRuntimeConfigOSFlavor = "windows"
)

// Valid reports whether the value is one of the documented ones.
func (e VirtualMachineRuntimeConfigOSFlavor) Valid() bool {
	switch e {
	case VirtualMachineRuntimeConfigOSFlavorLinux, VirtualMachineRuntimeConfigOSFlavorUnix, VirtualMachineRuntimeConfigOSFlavorWindows:
		return true
	}
	return false
}

// The documented values of [VirtualMachineRuntimeConfigHardwareMachineType];
// there may be others.
const (
	VirtualMachineRuntimeConfigHardwareMachineTypeMicrovm VirtualMachineRuntimeConfigHardwareMachineType = "microvm"
	VirtualMachineRuntimeConfigHardwareMachineTypePc      VirtualMachineRuntimeConfigHardwareMachineType = "pc"
	VirtualMachineRuntimeConfigHardwareMachineTypeQ35     VirtualMachineRuntimeConfigHardwareMachineType = "q35"
)

// Valid reports whether the value is one of the documented ones.
func (e VirtualMachineRuntimeConfigHardwareMachineType) Valid() bool {
	switch e {
	case VirtualMachineRuntimeConfigHardwareMachineTypeMicrovm, VirtualMachineRuntimeConfigHardwareMachineTypePc, VirtualMachineRuntimeConfigHardwareMachineTypeQ35:
		return true
	}
	return false
}

// The documented values of [VirtualMachineStateCurrent]; there may be others.
const (
	VirtualMachineStateCurrentConfiguring VirtualMachineStateCurrent = "configuring"
	VirtualMachineStateCurrentDeleted     VirtualMachineStateCurrent = "deleted"
	VirtualMachineStateCurrentDeleting    VirtualMachineStateCurrent = "deleting"
	VirtualMachineStateCurrentNew         VirtualMachineStateCurrent = "new"
	VirtualMachineStateCurrentRunning     VirtualMachineStateCurrent = "running"
	VirtualMachineStateCurrentStarting    VirtualMachineStateCurrent = "starting"
	VirtualMachineStateCurrentStopped     VirtualMachineStateCurrent = "stopped"
	VirtualMachineStateCurrentStopping    VirtualMachineStateCurrent = "stopping"
)

// Valid reports whether the value is one of the documented ones.
func (e VirtualMachineStateCurrent) Valid() bool {
	switch e {
	case VirtualMachineStateCurrentConfiguring, VirtualMachineStateCurrentDeleted, VirtualMachineStateCurrentDeleting, VirtualMachineStateCurrentNew, VirtualMachineStateCurrentRunning, VirtualMachineStateCurrentStarting, VirtualMachineStateCurrentStopped, VirtualMachineStateCurrentStopping:
		return true
	}
	return false
}

// The documented values of [WAFConfigRuleType]; there may be others.
const (
	WAFConfigRuleTypeAllow WAFConfigRuleType = "allow"
	WAFConfigRuleTypeBlock WAFConfigRuleType = "block"
	WAFConfigRuleTypeDeny  WAFConfigRuleType = "deny"
)

// Valid reports whether the value is one of the documented ones.
func (e WAFConfigRuleType) Valid() bool {
	switch e {
	case WAFConfigRuleTypeAllow, WAFConfigRuleTypeBlock, WAFConfigRuleTypeDeny:
		return true
	}
	return false
}

// The documented values of [WAFConfigRuleMatch]; there may be others.
const (
	WAFConfigRuleMatchAll   WAFConfigRuleMatch = "all"
	WAFConfigRuleMatchAny   WAFConfigRuleMatch = "any"
	WAFConfigRuleMatchUnset WAFConfigRuleMatch = ""
)

// Valid reports whether the value is one of the documented ones.
func (e WAFConfigRuleMatch) Valid() bool {
	switch e {
	case WAFConfigRuleMatchAll, WAFConfigRuleMatchAny, WAFConfigRuleMatchUnset:
		return true
	}
	return false
}

// The documented values of [WAFConfigRuleConditionType]; there may be others.
const (
	WAFConfigRuleConditionTypeGeoMatch        WAFConfigRuleConditionType = "geo-match"
	WAFConfigRuleConditionTypeHTTPBodyMatch   WAFConfigRuleConditionType = "http-body-match"
	WAFConfigRuleConditionTypeHTTPHeaderMatch WAFConfigRuleConditionType = "http-header-match"
	WAFConfigRuleConditionTypeHTTPMethodMatch WAFConfigRuleConditionType = "http-method-match"
	WAFConfigRuleConditionTypeHTTPURLMatch    WAFConfigRuleConditionType = "http-url-match"
	WAFConfigRuleConditionTypeIPMatch         WAFConfigRuleConditionType = "ip-match"
)

// Valid reports whether the value is one of the documented ones.
func (e WAFConfigRuleConditionType) Valid() bool {
	switch e {
	case WAFConfigRuleConditionTypeGeoMatch, WAFConfigRuleConditionTypeHTTPBodyMatch, WAFConfigRuleConditionTypeHTTPHeaderMatch, WAFConfigRuleConditionTypeHTTPMethodMatch, WAFConfigRuleConditionTypeHTTPURLMatch, WAFConfigRuleConditionTypeIPMatch:
		return true
	}
	return false
}

// The documented values of [WAFConfigRuleConditionOperator]; there may be
// others.
const (
	WAFConfigRuleConditionOperatorContains       WAFConfigRuleConditionOperator = "*="
	WAFConfigRuleConditionOperatorEqual          WAFConfigRuleConditionOperator = "=="
	WAFConfigRuleConditionOperatorGreater        WAFConfigRuleConditionOperator = ">"
	WAFConfigRuleConditionOperatorGreaterOrEqual WAFConfigRuleConditionOperator = ">="
	WAFConfigRuleConditionOperatorLess           WAFConfigRuleConditionOperator = "<"
	WAFConfigRuleConditionOperatorLessOrEqual    WAFConfigRuleConditionOperator = "<="
	WAFConfigRuleConditionOperatorNotContains    WAFConfigRuleConditionOperator = "!*="
	WAFConfigRuleConditionOperatorNotEqual       WAFConfigRuleConditionOperator = "!="
	WAFConfigRuleConditionOperatorNotStartsWith  WAFConfigRuleConditionOperator = "!^="
	WAFConfigRuleConditionOperatorStartsWith     WAFConfigRuleConditionOperator = "^="
)

// Valid reports whether the value is one of the documented ones.
func (e WAFConfigRuleConditionOperator) Valid() bool {
	switch e {
	case WAFConfigRuleConditionOperatorContains, WAFConfigRuleConditionOperatorEqual, WAFConfigRuleConditionOperatorGreater, WAFConfigRuleConditionOperatorGreaterOrEqual, WAFConfigRuleConditionOperatorLess, WAFConfigRuleConditionOperatorLessOrEqual, WAFConfigRuleConditionOperatorNotContains, WAFConfigRuleConditionOperatorNotEqual, WAFConfigRuleConditionOperatorNotStartsWith, WAFConfigRuleConditionOperatorStartsWith:
		return true
	}
	return false
}

// The documented values of [GetObjectCacheParamsScope]; there may be others.
const (
	GetObjectCacheParamsScopeContainer   GetObjectCacheParamsScope = "container"
	GetObjectCacheParamsScopeEnvironment GetObjectCacheParamsScope = "environment"
	GetObjectCacheParamsScopeGlobal      GetObjectCacheParamsScope = "global"
	GetObjectCacheParamsScopeInstance    GetObjectCacheParamsScope = "instance"
)

// Valid reports whether the value is one of the documented ones.
func (e GetObjectCacheParamsScope) Valid() bool {
	switch e {
	case GetObjectCacheParamsScopeContainer, GetObjectCacheParamsScopeEnvironment, GetObjectCacheParamsScopeGlobal, GetObjectCacheParamsScopeInstance:
		return true
	}
	return false
}

// ACL is an access control list, which grants rights on one resource to roles
// of the hub.
type ACL struct {
	// What each role may do with the resource, keyed by the role.
	Roles map[string]ACLRole `json:"roles,omitempty"`
}

// ACLRole is what the members of one role may do with the resource an ACL
// belongs to.
type ACLRole struct {
	// Whether the role may see the resource.
	View bool `json:"view"`

	// Whether the role may change the resource.
	Modify bool `json:"modify"`

	// Whether the role may administer the resource.
	Manage bool `json:"manage"`
}

// CPUSnapshot is a measurement of the CPU use of an instance at one moment.
type CPUSnapshot struct {
	// How many CPU cores the measurement covers.
	NumCores int64 `json:"num_cores"`

	// The CPU time used.
	Usage CPUSnapshotUsage `json:"usage"`

	// How often and how long a CPU quota held the processes back.
	Throttling CPUSnapshotThrottling `json:"throttling"`
}

// CPUSnapshotThrottling is how often and how long the processes of an instance
// were held back by their CPU quota.
type CPUSnapshotThrottling struct {
	// How many periods of the CPU quota have passed.
	Periods *int64 `json:"periods,omitempty"`

	// In how many of the periods the quota was used up and the processes had to
	// wait.
	ThrottledPeriods *int64 `json:"throttled_periods,omitempty"`

	// The total time the processes had to wait. The unit is that of the platform.
	ThrottledTime *int64 `json:"throttled_time,omitempty"`
}

// CPUSnapshotUsage is the CPU time used by an instance, in the unit of the
// platform.
type CPUSnapshotUsage struct {
	// All CPU time used, in the kernel and outside of it.
	Total int64 `json:"total"`

	// CPU time spent in the kernel.
	Kernel int64 `json:"kernel"`

	// CPU time spent in user mode; typed as a number, unlike its integer siblings.
	User float64 `json:"user"`
}

// Capability is a right that a member or an API key of a hub can hold, named
// after the kind of resource and the action it allows, such as containers-view.
type Capability string

// Certificate is a TLS certificate with its private key, ready to be served for
// its domains.
type Certificate struct {
	// Identifies the certificate.
	ID ID `json:"id"`

	// The host names the certificate is valid for.
	Domains []string `json:"domains"`

	// The private key that belongs to the certificate, as text. It is a secret.
	PrivateKey string `json:"private_key"`

	// The certificate together with the certificates of its chain, as text.
	Bundle string `json:"bundle"`

	// The hub that owns the certificate.
	HubID HubID `json:"hub_id"`
}

// CIDR is a network in CIDR notation, an address and the length of its prefix,
// such as 10.0.0.0/16.
type CIDR = string

// Container is a container of an environment, with its configuration and state.
type Container struct {
	// Identifies the container.
	ID ID `json:"id"`

	// A readable handle by which the container can be referred to instead of its
	// id.
	Identifier Identifier `json:"identifier"`

	// The name people see.
	Name string `json:"name"`

	// Who or what created the container.
	Creator CreatorScope `json:"creator"`

	// The environment the container runs in, with what concerns the container's
	// network.
	Environment ContainerEnvironmentSummary `json:"environment"`

	// The hub that owns the container.
	HubID HubID `json:"hub_id"`

	// The image the container is made from.
	Image ImageSummary `json:"image"`

	// The stack the container was deployed from; null when it belongs to no stack.
	Stack *StackSummary `json:"stack,omitempty"`

	// How the container is networked, deployed, scaled and run.
	Config ContainerConfig `json:"config"`

	// The deployment the container is part of; null when it belongs to none.
	Deployment *Deployment `json:"deployment,omitempty"`

	// How many instances the container has.
	Instances int64 `json:"instances"`

	// The volumes of the container.
	Volumes []VolumeSummary `json:"volumes,omitempty"`

	// Free-form data attached to the container by its users; null when there is
	// none.
	Annotations map[string]any `json:"annotations,omitempty"`

	// A special part the container plays for the platform; null for an ordinary
	// container.
	Role *ContainerRole `json:"role,omitempty"`

	// Whether the instances of the container keep state of their own.
	Stateful bool `json:"stateful"`

	// Whether the container is marked as deprecated.
	Deprecate bool `json:"deprecate"`

	// Whether the container is locked; what a lock prevents is up to the platform.
	Lock bool `json:"lock"`

	// What the container is doing now and what it is meant to do.
	State ContainerState `json:"state"`

	// When the main events in the container's life happened.
	Events ContainerEvents `json:"events"`

	// Extras beside the configuration, such as counts, domains and addresses;
	// absent when not included.
	Meta *ContainersMeta `json:"meta,omitempty"`
}

// ContainerRole is the type of Container.Role.
type ContainerRole string

// ContainerConfig is the configuration of a container, from its network to its
// resources.
type ContainerConfig struct {
	// Host name, ports and public reach of the container.
	Network ContainerNetwork `json:"network"`

	// How many instances there are, where they go, and how they start, stop and are
	// watched.
	Deploy ContainerDeploy `json:"deploy"`

	// When instances are added and removed automatically.
	Scale *ContainerScale `json:"scale,omitempty"`

	// The command, variables, privileges and limits of the processes in an
	// instance.
	Runtime *ContainerRuntime `json:"runtime,omitempty"`

	// CPU and memory set aside for an instance and the most it may use.
	Resources *ContainerResources `json:"resources,omitempty"`

	// Webhooks, files, certificates, backups and shared file systems tied to the
	// container.
	Integrations *ContainerIntegrations `json:"integrations,omitempty"`
}

// ContainerDeploy is how the instances of a container are placed, started,
// checked, restarted and stopped.
type ContainerDeploy struct {
	// How many instances the container is meant to have.
	Instances int64 `json:"instances"`

	// How servers are chosen for the instances; null leaves the choice to the
	// platform.
	Strategy *DeploymentStrategyName `json:"strategy,omitempty"`

	// Settings of a container run as a function; null when it is not one.
	Function *ContainerDeployFunction `json:"function,omitempty"`

	// Settings of a stateful container; null when there are none.
	Stateful *ContainerDeployStateful `json:"stateful,omitempty"`

	// What limits the servers an instance may go to; null for no constraint.
	Constraints *ContainerDeployConstraints `json:"constraints,omitempty"`

	// How an instance is asked to stop; null for the platform's way.
	Shutdown *ContainerDeployShutdown `json:"shutdown,omitempty"`

	// How an instance is started; null for the platform's way.
	Startup *ContainerDeployStartup `json:"startup,omitempty"`

	// How a change is rolled out over the instances; null for the platform's way.
	Update *ContainerDeployUpdate `json:"update,omitempty"`

	// When an instance that exited is started again; null for the platform's way.
	Restart *ContainerDeployRestart `json:"restart,omitempty"`

	// The check that tells whether an instance is ready to serve; null for no
	// check.
	ReadinessCheck *ContainerDeployReadinessCheck `json:"readiness_check,omitempty"`

	// The check that tells whether a running instance is still healthy; null for no
	// check.
	HealthCheck *ContainerDeployHealthCheck `json:"health_check,omitempty"`

	// How often resource use is measured and how long it is kept; null for the
	// platform's way.
	Telemetry *ContainerDeployTelemetry `json:"telemetry,omitempty"`
}

// ContainerDeployConstraints is what has to hold for an instance of a container
// to be placed on a server.
type ContainerDeployConstraints struct {
	// What is asked of the server; null for nothing.
	Node *ContainerDeployConstraintsNode `json:"node,omitempty"`

	// The secrets that act as a constraint. As the platform reports it; null for
	// none.
	Secrets []string `json:"secrets,omitempty"`
}

// ContainerDeployConstraintsNode is what is asked of a server before it may run
// an instance of a container.
type ContainerDeployConstraintsNode struct {
	// The tags the server has to carry.
	Tags ContainerDeployConstraintsNodeTags `json:"tags"`
}

// ContainerDeployConstraintsNodeTags is the tags that make a server eligible
// for an instance of a container.
type ContainerDeployConstraintsNodeTags struct {
	// Tags of which the server has to carry at least one; null for no such
	// condition.
	Any []string `json:"any,omitempty"`

	// Tags of which the server has to carry every one; null for no such condition.
	All []string `json:"all,omitempty"`
}

// ContainerDeployFunction is how a container that runs as a function is pooled
// and limited.
type ContainerDeployFunction struct {
	// The most instances the pool may hold; null when no maximum is set.
	MaxPoolSize *int64 `json:"max_pool_size,omitempty"`

	// The most concurrency allowed in one shard; null when no maximum is set.
	MaxShardConcurrency *int64 `json:"max_shard_concurrency,omitempty"`

	// The longest one run of the function may take; null when no maximum is set.
	MaxRuntime *Duration `json:"max_runtime,omitempty"`

	// The longest a call may wait for its turn; null when no maximum is set.
	MaxQueueTime *Duration `json:"max_queue_time,omitempty"`
}

// ContainerDeployHealthCheck is a command run again and again to learn whether
// an instance is still healthy.
type ContainerDeployHealthCheck struct {
	// The command to run in the instance; exit status 0 means healthy.
	Command string `json:"command"`

	// How often a failing check is retried before the instance counts as unhealthy.
	Retries int64 `json:"retries"`

	// How long to wait before the first check.
	Delay Duration `json:"delay"`

	// How long to wait between two checks.
	Interval Duration `json:"interval"`

	// How long one check may take before it counts as failed.
	Timeout Duration `json:"timeout"`

	// Whether an unhealthy instance is restarted.
	Restart bool `json:"restart"`
}

// ContainerDeployReadinessCheck is a command run to learn whether an instance
// is ready to take on work.
type ContainerDeployReadinessCheck struct {
	// The command to run in the instance; exit status 0 means ready.
	Command string `json:"command"`

	// How long to wait between two checks.
	Interval Duration `json:"interval"`

	// How long one check may take before it counts as failed.
	Timeout Duration `json:"timeout"`
}

// ContainerDeployRestart is how an instance is restarted after it exits.
type ContainerDeployRestart struct {
	// When to restart: always after any exit, failure only after an unsuccessful
	// one, never not at all.
	Condition ContainerDeployRestartCondition `json:"condition"`

	// How long to wait before a restart.
	Delay Duration `json:"delay"`

	// How many restarts are attempted before giving up.
	MaxAttempts int64 `json:"max_attempts"`
}

// ContainerDeployRestartCondition is when to restart: always after any exit,
// failure only after an unsuccessful one, never not at all.
type ContainerDeployRestartCondition string

// ContainerDeployShutdown is how an instance is asked to stop, and how long it
// may take over it.
type ContainerDeployShutdown struct {
	// How long an instance may take to stop by itself before it is forced to; null
	// for the platform's default.
	GracefulTimeout *Duration `json:"graceful_timeout,omitempty"`

	// The signals sent to ask the instance to stop, in this order; null for the
	// platform's default.
	Signals []ShutdownSignal `json:"signals,omitempty"`
}

// ContainerDeployStartup is how the start of an instance is timed.
type ContainerDeployStartup struct {
	// How long to wait before an instance is started.
	Delay *Duration `json:"delay,omitempty"`
}

// ContainerDeployStateful is how a container whose instances keep state is
// deployed.
type ContainerDeployStateful struct {
	// Further settings of stateful instances; null when none are set.
	Options *ContainerDeployStatefulOptions `json:"options,omitempty"`
}

// ContainerDeployStatefulOptions is which optional behaviour stateful instances
// have.
type ContainerDeployStatefulOptions struct {
	// Whether instances use the container's base host name; null when not set.
	UseBaseHostname *bool `json:"use_base_hostname,omitempty"`
}

// ContainerDeployTelemetry is how the resource use of instances is measured and
// kept.
type ContainerDeployTelemetry struct {
	// How long measurements are kept.
	Retention Duration `json:"retention"`

	// How long to wait between two measurements.
	Interval Duration `json:"interval"`

	// Whether measuring is turned off for the container.
	Disable bool `json:"disable"`
}

// ContainerDeployUpdate is how a change is rolled out over the instances of a
// container.
type ContainerDeployUpdate struct {
	// How long to wait between one instance and the next.
	Stagger *Duration `json:"stagger,omitempty"`
}

// ContainerDomain is a domain name that leads to a container.
type ContainerDomain struct {
	// The fully qualified domain name, such as www.example.com.
	FQDN string `json:"fqdn"`

	// The DNS record behind the name; absent when it is not included.
	Record *DNSRecord `json:"record,omitempty"`
}

// ContainerEnvironmentSummary is the environment a container runs in, reduced
// to what concerns the container.
type ContainerEnvironmentSummary struct {
	// Identifies the environment.
	ID ID `json:"id"`

	// The cluster of servers the environment is deployed to.
	Cluster string `json:"cluster"`

	// The container's subnet in the environment's network; null when it has none.
	ContainerSubnet *string `json:"container_subnet,omitempty"`

	// The IPv6 network of the container in the environment; null when it has none.
	IPv6 *IPNet `json:"ipv6,omitempty"`

	// The container's place in the legacy IPv4 network; null when the environment
	// has none.
	Legacy *LegacyNetwork `json:"legacy,omitempty"`
}

// ContainerEvents is when the main events in the life of a container happened.
type ContainerEvents struct {
	// When the container was created.
	Created DateTime `json:"created"`

	// When the container was last changed.
	Updated DateTime `json:"updated"`

	// When the container was deleted; the zero time while it exists.
	Deleted DateTime `json:"deleted"`

	// When the container was last started; the zero time if it never was.
	Started DateTime `json:"started"`
}

// ContainerExtension is what a container or instance stands in for when it is
// more than a plain container; null when it is not.
type ContainerExtension struct {
	// The kind of extension; virtual-machine-v1 marks one that belongs to a virtual
	// machine.
	Identifier ContainerExtensionIdentifier `json:"identifier"`

	// Identifies the extending resource, for virtual-machine-v1 the virtual
	// machine.
	ID *ID `json:"id,omitempty"`
}

// ContainerExtensionIdentifier is the kind of extension; virtual-machine-v1
// marks one that belongs to a virtual machine.
type ContainerExtensionIdentifier string

// ContainerImageSummary is the image of a container, reduced to its id and the
// service it provides.
type ContainerImageSummary struct {
	// Identifies the image.
	ID ID `json:"id"`

	// The service of the environment the image provides; null for any other image.
	Service *ContainerImageSummaryService `json:"service"`
}

// ContainerImageSummaryService is the type of ContainerImageSummary.Service.
type ContainerImageSummaryService string

// ContainerIntegrations is what a container is tied to outside of its own
// processes.
type ContainerIntegrations struct {
	// The URLs to call about the container.
	Webhooks *ContainerIntegrationsWebhooks `json:"webhooks,omitempty"`

	// Files put into the instances of the container.
	Files []ContainerIntegrationsFile `json:"files,omitempty"`

	// Where certificates obtained from Let's Encrypt go in the instances; null when
	// not asked for.
	LetsEncrypt *ContainerIntegrationsLetsEncrypt `json:"lets_encrypt,omitempty"`

	// How the container is backed up and restored; absent when it is not.
	Backups *ContainerIntegrationsBackups `json:"backups,omitempty"`

	// The shared file systems mounted into the instances, each under its own key;
	// null for none.
	SharedFileSystems map[string]ContainerIntegrationsSharedFileSystem `json:"shared_file_systems,omitempty"`
}

// ContainerIntegrationsBackups is how a container is backed up, restored, and
// for how long its backups are kept.
type ContainerIntegrationsBackups struct {
	// The integration of the hub that stores the backups.
	IntegrationID *HybridIdentifier `json:"integration_id,omitempty"`

	// How a backup is made.
	Backup ContainerIntegrationsBackupsBackup `json:"backup"`

	// How a backup is put back; null when no way to restore is set.
	Restore *ContainerIntegrationsBackupsRestore `json:"restore"`

	// How long a backup is kept; null when no limit is set.
	Retention *Duration `json:"retention"`
}

// ContainerIntegrationsBackupsBackup is how and when a backup of a container is
// made.
type ContainerIntegrationsBackupsBackup struct {
	// The command run in the instance to produce the backup.
	Command string `json:"command"`

	// How long the command may take; null when no limit is set.
	Timeout *Duration `json:"timeout,omitempty"`

	// When backups are made, as a cron expression.
	CronString *string `json:"cron_string,omitempty"`
}

// ContainerIntegrationsBackupsRestore is how a backup of a container is put
// back.
type ContainerIntegrationsBackupsRestore struct {
	// The command run in the instance to take the backup in.
	Command string `json:"command"`

	// How long the command may take.
	Timeout *Duration `json:"timeout,omitempty"`
}

// ContainerIntegrationsFile is a file that is put into the instances of a
// container.
type ContainerIntegrationsFile struct {
	// Where the file comes from.
	Source string `json:"source"`

	// The path of the file in the instance.
	Destination string `json:"destination"`
}

// ContainerIntegrationsLetsEncrypt is where in an instance the parts of a
// certificate obtained from Let's Encrypt are put.
type ContainerIntegrationsLetsEncrypt struct {
	// Path for the certificate itself.
	CertificatePath *string `json:"certificate_path,omitempty"`

	// Path for the chain of intermediate certificates.
	ChainPath *string `json:"chain_path,omitempty"`

	// Path for the private key.
	KeyPath *string `json:"key_path,omitempty"`

	// Path for the bundle, which holds several of the parts in one file.
	BundlePath *string `json:"bundle_path,omitempty"`

	// Path for any further certificates.
	AdditionalCertsPath *string `json:"additional_certs_path,omitempty"`
}

// ContainerIntegrationsSharedFileSystem is how a shared file system is mounted
// into the instances of a container.
type ContainerIntegrationsSharedFileSystem struct {
	// Whether the instances may write to the file system.
	Writable bool `json:"writable"`

	// The path in the instance at which the file system appears.
	MountPoint string `json:"mount_point"`
}

// ContainerIntegrationsWebhooks is the URLs to call about a container.
type ContainerIntegrationsWebhooks struct {
	// URLs called when something happens to the container.
	Events *ContainerIntegrationsWebhooksEvents `json:"events,omitempty"`

	// The URL of the webhook that deals with the container's configuration.
	Config *string `json:"config,omitempty"`
}

// ContainerIntegrationsWebhooksEvents is the URLs called when something happens
// to a container.
type ContainerIntegrationsWebhooksEvents struct {
	// URL called when the container is deployed.
	Deploy *string `json:"deploy,omitempty"`

	// URL called when the container is started.
	Start *string `json:"start,omitempty"`

	// URL called when the container is stopped.
	Stop *string `json:"stop,omitempty"`
}

// ContainerNetwork is how a container is reached over the network.
type ContainerNetwork struct {
	// How far the container takes part in public traffic: enable for both
	// directions, egress-only for outgoing connections, environment-limited for
	// what the environment allows, disable for none.
	Public ContainerNetworkPublic `json:"public"`

	// The host name under which the container is found within its environment.
	Hostname string `json:"hostname"`

	// Port mappings of the container, such as 80:8080 with the outer port first.
	Ports []string `json:"ports,omitempty"`

	// The container's part in layer 2 networks; absent when it has none.
	L2 *ContainerNetworkL2 `json:"l2,omitempty"`
}

// ContainerNetworkPublic is how far the container takes part in public traffic:
// enable for both directions, egress-only for outgoing connections,
// environment-limited for what the environment allows, disable for none.
type ContainerNetworkPublic string

// ContainerNetworkL2 is how a container takes part in layer 2 networks.
type ContainerNetworkL2 struct {
	// The kinds of layer 2 domain the container is attached to.
	Domains []L2Domain `json:"domains"`
}

// ContainerResources is how much CPU and memory an instance of a container
// gets.
type ContainerResources struct {
	// The CPU an instance gets.
	CPU ContainerResourcesCPU `json:"cpu"`

	// The memory an instance gets.
	RAM ContainerResourcesRAM `json:"ram"`
}

// ContainerResourcesCPU is how much CPU an instance of a container gets.
type ContainerResourcesCPU struct {
	// The CPU shares set aside for an instance and the most it may use.
	Shares *ContainerResourcesCPUShares `json:"shares,omitempty"`

	// The CPUs an instance may use, as text.
	Cpus *string `json:"cpus,omitempty"`
}

// ContainerResourcesCPUShares is how many CPU shares, a relative measure of CPU
// time, an instance gets.
type ContainerResourcesCPUShares struct {
	// The most shares an instance may use.
	Limit int64 `json:"limit"`

	// The shares set aside for an instance.
	Reserve int64 `json:"reserve"`
}

// ContainerResourcesRAM is how much memory an instance of a container gets.
type ContainerResourcesRAM struct {
	// The most memory an instance may use, a number with its unit, such as 512M.
	Limit *string `json:"limit,omitempty"`

	// The memory set aside for an instance, a number with its unit, such as 256M.
	Reserve *string `json:"reserve,omitempty"`
}

// ContainerRuntime is how the processes of an instance are run, and what they
// may see and do.
type ContainerRuntime struct {
	// The command to run; null runs what the image says.
	Command *ContainerRuntimeCommand `json:"command,omitempty"`

	// The Linux namespaces an instance gets of its own.
	Namespaces []ContainerRuntimeNamespaces `json:"namespaces,omitempty"`

	// Environment variables of the instance's processes, by name.
	EnvironmentVars map[string]string `json:"environment_vars,omitempty"`

	// Whether an instance runs privileged, with far less isolation from its server.
	Privileged bool `json:"privileged"`

	// The Linux capabilities of the instance's processes; see capabilities(7).
	Capabilities []ContainerRuntimeCapabilities `json:"capabilities,omitempty"`

	// The directory in which the command starts.
	Workdir *string `json:"workdir,omitempty"`

	// Kernel parameters of the instance, by their sysctl name, such as
	// net.core.somaxconn.
	Sysctl map[string]string `json:"sysctl,omitempty"`

	// Resource limits of the instance's processes, by the name of the limit; see
	// getrlimit(2).
	Rlimits map[string]ContainerRuntimeRlimit `json:"rlimits,omitempty"`

	// How system calls are filtered; null for the platform's way.
	Seccomp *ContainerRuntimeSeccomp `json:"seccomp,omitempty"`

	// What of the server is opened to the instance; null for nothing.
	Host *ContainerRuntimeHost `json:"host,omitempty"`

	// How the root file system of the instance is mounted.
	Rootfs *ContainerRuntimeRootfs `json:"rootfs,omitempty"`

	// The devices an instance may use; null when nothing is set.
	Devices *ContainerRuntimeDevices `json:"devices,omitempty"`
}

// ContainerRuntimeNamespaces is the type of ContainerRuntime.Namespaces.
type ContainerRuntimeNamespaces string

// ContainerRuntimeCapabilities is the type of ContainerRuntime.Capabilities.
type ContainerRuntimeCapabilities string

// ContainerRuntimeCommand is the command an instance runs, in place of the one
// its image names.
type ContainerRuntimeCommand struct {
	// Path of the program in the instance; null keeps the one of the image.
	Path *string `json:"path,omitempty"`

	// The arguments of the program, all in one string; null keeps those of the
	// image.
	Args *string `json:"args,omitempty"`
}

// ContainerRuntimeDevices is which devices the processes of an instance may
// use.
type ContainerRuntimeDevices struct {
	// Size of the shared memory file system /dev/shm, a number with its unit; null
	// for the default.
	ShmSize *string `json:"shm_size,omitempty"`

	// Devices of the server that appear in the instance; null for none.
	Expose []RuntimeExposedDevice `json:"expose,omitempty"`

	// Which devices may be read, written or created, by type and number; null for
	// no rules of its own.
	Permissions []RuntimeDevicePermission `json:"permissions,omitempty"`
}

// ContainerRuntimeHost is what of its server an instance gets to see or
// control.
type ContainerRuntimeHost struct {
	// Whether the server's /proc is visible in the instance; null when not set.
	ExposeProc *bool `json:"expose_proc,omitempty"`

	// Whether the server's control groups are visible in the instance; null when
	// not set.
	ExposeCgroups *bool `json:"expose_cgroups,omitempty"`

	// Whether the server's directory of instances is visible in the instance; null
	// when not set.
	ExposeInstancesDir *bool `json:"expose_instances_dir,omitempty"`

	// Whether the instance is given access to the server's power management; null
	// when not set.
	PowerManagement *bool `json:"power_management,omitempty"`
}

// ContainerRuntimeRlimit is a resource limit of a process, in the unit the
// limit itself calls for.
type ContainerRuntimeRlimit struct {
	// The ceiling up to which a process may raise its soft limit.
	Hard *int64 `json:"hard,omitempty"`

	// The value the kernel enforces.
	Soft *int64 `json:"soft,omitempty"`
}

// ContainerRuntimeRootfs is how the root file system of an instance is mounted.
type ContainerRuntimeRootfs struct {
	// Whether the root file system is mounted read-only.
	Readonly *bool `json:"readonly,omitempty"`
}

// ContainerRuntimeSeccomp is how the system calls of an instance's processes
// are filtered.
type ContainerRuntimeSeccomp struct {
	// Whether filtering is turned off.
	Disable *bool `json:"disable,omitempty"`

	// The rules of the filter.
	Rules []SeccompRule `json:"rules,omitempty"`
}

// ContainerScale is when and how far the number of instances of a container
// grows and shrinks by itself.
type ContainerScale struct {
	// The autoscale group used when scaling; null for none.
	AutoscaleGroup *string `json:"autoscale_group"`

	// How many instances there may be, and how long a new one lives at least.
	Instances ContainerScaleInstances `json:"instances"`

	// The span of time over which the thresholds are judged.
	Window Duration `json:"window"`

	// The measurements that call for more instances when they pass their mark.
	Thresholds []ScaleThresholdMetric `json:"thresholds"`
}

// ContainerScaleInstances is how many instances automatic scaling may create,
// and how long they live at least.
type ContainerScaleInstances struct {
	// The most instances in all.
	Max int64 `json:"max"`

	// The most instances on one server.
	MaxServer int64 `json:"max_server"`

	// The minimum time to live of an instance created by scaling.
	MinTTL Duration `json:"min_ttl"`
}

// ContainerState is the state of a container, now and as it is meant to be.
type ContainerState struct {
	// When the state last changed.
	Changed DateTime `json:"changed"`

	// The state the container is in; function is that of a container run as a
	// function.
	Current ContainerStateCurrent `json:"current"`

	// The state the container is meant to reach.
	Desired *ContainerStateDesired `json:"desired,omitempty"`

	// Error that goes with the state; absent or empty when there is none.
	Error *StateError `json:"error,omitempty"`
}

// ContainerStateCurrent is the state the container is in; function is that of a
// container run as a function.
type ContainerStateCurrent string

// ContainerStateDesired is the state the container is meant to reach.
type ContainerStateDesired string

// ContainerSummary is a container without its configuration, for places that
// only need to name and place it.
type ContainerSummary struct {
	// Identifies the container.
	ID ID `json:"id"`

	// The name people see.
	Name string `json:"name"`

	// Who or what created the container.
	Creator CreatorScope `json:"creator"`

	// The environment the container runs in, with what concerns the container's
	// network.
	Environment ContainerEnvironmentSummary `json:"environment"`

	// The hub that owns the container.
	HubID HubID `json:"hub_id"`

	// The stack the container was deployed from; null when it belongs to no stack.
	Stack *StackSummary `json:"stack,omitempty"`

	// The image the container is made from.
	Image ImageSummary `json:"image"`

	// Free-form data attached to the container by its users; null when there is
	// none.
	Annotations map[string]any `json:"annotations,omitempty"`

	// What the container is doing now and what it is meant to do.
	State ContainerState `json:"state"`

	// A special part the container plays for the platform; null for an ordinary
	// container. The wire spells the value contductor.
	Role *ContainerSummaryRole `json:"role,omitempty"`

	// Whether the container is marked as deprecated.
	Deprecate bool `json:"deprecate"`

	// The deployment the container is part of; null when it belongs to none.
	Deployment *Deployment `json:"deployment,omitempty"`

	// Whether the container is locked; what a lock prevents is up to the platform.
	Lock bool `json:"lock"`

	// When the main events in the container's life happened.
	Events ContainerSummaryEvents `json:"events"`
}

// ContainerSummaryRole is a special part the container plays for the platform;
// null for an ordinary container. The wire spells the value contductor.
type ContainerSummaryRole string

// ContainerSummaryEvents is when the main events in the life of a summarized
// container happened.
type ContainerSummaryEvents struct {
	// When the container was created.
	Created DateTime `json:"created"`

	// When the container was last changed.
	Updated DateTime `json:"updated"`

	// When the container was deleted; the zero time while it exists.
	Deleted DateTime `json:"deleted"`

	// When the container was last started; the zero time if it never was.
	Started DateTime `json:"started"`
}

// ContainerVolume is a volume as a container is configured to mount it.
type ContainerVolume struct {
	// A readable handle of the volume; null when it has none.
	Identifier *Identifier `json:"identifier,omitempty"`

	// Whether the instance may only read the volume.
	ReadOnly bool `json:"read_only"`

	// Whether the volume is given to the instance as a raw block device.
	BlockDevice bool `json:"block_device"`

	// Settings of a volume on the server's own storage; null when it is not local.
	Local *ContainerVolumeLocal `json:"local,omitempty"`

	// The external volume to use; null when the volume is not external.
	External *ContainerVolumeExternal `json:"external,omitempty"`

	// The path in the instance at which the volume appears.
	Destination string `json:"destination"`

	// How the volume can be reached from outside of the instance.
	RemoteAccess *ContainerVolumeRemoteAccess `json:"remote_access,omitempty"`
}

// ContainerVolumeExternal is the external volume a container mounts.
type ContainerVolumeExternal struct {
	// Identifies the external volume; null when none is chosen.
	ID *ID `json:"id,omitempty"`
}

// ContainerVolumeLocal is how a volume on the storage of the instance's server
// is set up.
type ContainerVolumeLocal struct {
	// The most data the volume may hold.
	MaxSize DataSize `json:"max_size"`

	// Whether the volume counts as stateless; false unless set.
	Stateless *bool `json:"stateless,omitempty"`

	// Whether a storage pool is used for the volume; null when not set.
	StoragePool *bool `json:"storage_pool,omitempty"`
}

// ContainerVolumeRemoteAccess is how the content of a volume can be reached
// from outside of the instance.
type ContainerVolumeRemoteAccess struct {
	// Whether remote access is turned on.
	Enable bool `json:"enable"`

	// The IP addresses listed for remote access.
	IPs []string `json:"ips,omitempty"`

	// URL of a webhook for remote access.
	Webhook *string `json:"webhook,omitempty"`

	// The password for remote access; null when none is set.
	Password *ContainerVolumeRemoteAccessPassword `json:"password"`
}

// ContainerVolumeRemoteAccessPassword is the password for remote access to a
// volume, plain or hashed.
type ContainerVolumeRemoteAccessPassword struct {
	// How the password is stored; raw is plain text, the others name a hash
	// function.
	Algorithm ContainerVolumeRemoteAccessPasswordAlgorithm `json:"algorithm"`

	// The password or its hash, depending on the algorithm. It is a secret.
	Data string `json:"data"`
}

// ContainerVolumeRemoteAccessPasswordAlgorithm is how the password is stored;
// raw is plain text, the others name a hash function.
type ContainerVolumeRemoteAccessPasswordAlgorithm string

// ContainersMeta is the extras of a container beside its configuration, such as
// counts, domains and addresses.
type ContainersMeta struct {
	// How many instances the container has, in total and by state.
	InstancesCount *StateCountSummary `json:"instances_count,omitempty"`

	// The domain names that lead to the container; null when there are none.
	Domains []ContainersMetaDomain `json:"domains,omitempty"`

	// The IP addresses assigned to the container.
	IPs []IP `json:"ips,omitempty"`
}

// ContainersMetaDomain is a domain name that leads to a container, as listed
// among the container's extras.
type ContainersMetaDomain struct {
	// The fully qualified domain name, such as www.example.com.
	FQDN string `json:"fqdn"`

	// The DNS record behind the name; absent when it is not included.
	Record *DNSRecord `json:"record,omitempty"`
}

// CreatorScope is a reference to whoever or whatever created a resource.
type CreatorScope struct {
	// Identifies the creator; the type says what kind of thing it is.
	ID ID `json:"id"`

	// The kind of creator, such as account for a person's account, api-key for a
	// program, or platform for Cycle itself.
	Type CreatorScopeType `json:"type"`
}

// CreatorScopeType is the kind of creator, such as account for a person's
// account, api-key for a program, or platform for Cycle itself.
type CreatorScopeType string

// DataSize is an amount of data as text, a whole number and its unit B, K, M,
// G, T or P in either case; units other than B may be followed by another B,
// such as 512M or 10GB.
type DataSize = string

// DateTime is a moment in RFC 3339 format; the zero time 0001-01-01T00:00:00Z
// stands for something that has not happened.
type DateTime = time.Time

// DefaultLBType is a load balancer configuration that leaves the choice of the
// load balancer to the platform.
type DefaultLBType struct {
	// Whether the load balancer runs in performance mode.
	Performance bool `json:"performance"`

	// Whether the load balancer serves IPv4.
	IPv4 bool `json:"ipv4"`

	// Whether the load balancer serves IPv6.
	IPv6 bool `json:"ipv6"`

	// Always default; tells this configuration from those of a certain load
	// balancer.
	Type DefaultLBTypeType `json:"type"`

	// The settings of the load balancer the platform chose; null when there are
	// none.
	Details *DefaultLBTypeDetails `json:"details"`
}

// DefaultLBTypeType is the type of DefaultLBType.Type. Always default; tells
// this configuration from those of a certain load balancer.
type DefaultLBTypeType string

// DefaultLBTypeDetails is the settings of the default load balancer, for
// HAProxy or for the v1 load balancer.
type DefaultLBTypeDetails struct {
	union json.RawMessage
}

// Deployment is the deployment a resource is part of.
type Deployment struct {
	// The version of the deployment; tags of the environment refer to it.
	Version Version `json:"version"`
}

// DeploymentStrategyName is how servers are chosen for the instances of a
// container, for example resource-density to fill servers well or
// high-availability to spread over many.
type DeploymentStrategyName string

// DiscoveryConfig is how the discovery service of an environment answers DNS
// queries.
type DiscoveryConfig struct {
	// A delay that applies to empty sets of results; null for the service's own
	// default.
	EmptySetDelay *Duration `json:"empty_set_delay,omitempty"`

	// Fixed addresses, keyed by host name; null when there are none.
	Hosts map[string]DiscoveryConfigHost `json:"hosts,omitempty"`

	// Resolvers to ask for outside names; null for the service's own.
	CustomResolvers []string `json:"custom_resolvers,omitempty"`

	// Whether the legacy IPv4 network is served beside IPv6; null when not set.
	DualStackLegacy *bool `json:"dual_stack_legacy,omitempty"`

	// How names outside of the environment are resolved; null for the service's own
	// default.
	ExternalResolution *DiscoveryConfigExternalResolution `json:"external_resolution,omitempty"`

	// The domain suffix the discovery service works with; null when none is set.
	DomainSuffix *string `json:"domain_suffix,omitempty"`
}

// DiscoveryConfigExternalResolution is how the discovery service resolves names
// outside of its environment.
type DiscoveryConfigExternalResolution struct {
	// Which kind of address is preferred; default leaves it to the service.
	Preference DiscoveryConfigExternalResolutionPreference `json:"preference"`
}

// DiscoveryConfigExternalResolutionPreference is which kind of address is
// preferred; default leaves it to the service.
type DiscoveryConfigExternalResolutionPreference string

// DiscoveryConfigHost is the fixed addresses of a host name in the discovery
// service.
type DiscoveryConfigHost struct {
	// The IPv4 addresses to answer with; null for none.
	IPv4 []string `json:"ipv4,omitempty"`

	// The IPv6 addresses to answer with; null for none.
	IPv6 []string `json:"ipv6,omitempty"`
}

// DiscoveryEnvironmentService is the discovery service of an environment, which
// resolves names for its containers.
type DiscoveryEnvironmentService struct {
	// Whether the service is turned on.
	Enable bool `json:"enable"`

	// The container that runs the service.
	ContainerID string `json:"container_id"`

	// Whether the service runs in high availability mode.
	HighAvailability bool `json:"high_availability"`

	// Whether the service is updated without being asked.
	AutoUpdate *bool `json:"auto_update,omitempty"`

	// The settings of the service; null for its defaults.
	Config *DiscoveryConfig `json:"config,omitempty"`
}

// DNSRecord is a record of a DNS zone.
type DNSRecord struct {
	// Identifies the record.
	ID ID `json:"id"`

	// The hub that owns the record.
	HubID HubID `json:"hub_id"`

	// Who or what created the record.
	Creator CreatorScope `json:"creator"`

	// The DNS zone the record is in.
	ZoneID string `json:"zone_id"`

	// The name of the record within its zone.
	Name string `json:"name"`

	// The full domain name, made of the record's name and that of its zone.
	ResolvedDomain string `json:"resolved_domain"`

	// The type of the record together with its data.
	Type DNSRecordTypes `json:"type"`

	// What the platform adds to the record, such as a certificate; null when
	// nothing.
	Features *DNSRecordFeatures `json:"features"`

	// Whether the record is being served.
	State DNSRecordState `json:"state"`

	// When things happened to the record, by the name of the event.
	Events Events `json:"events"`
}

// DNSRecordFeatures is what the platform adds to a DNS record.
type DNSRecordFeatures struct {
	// The TLS certificate for the record's domain; null when it has none.
	Certificate *DNSRecordTLSCertificate `json:"certificate"`
}

// DNSRecordState is the state of a DNS record.
type DNSRecordState struct {
	// When the state last changed.
	Changed DateTime `json:"changed"`

	// The state the record is in; live once it takes effect.
	Current DNSRecordStateCurrent `json:"current"`

	// Error that goes with the state; absent or empty when there is none.
	Error *StateError `json:"error,omitempty"`
}

// DNSRecordStateCurrent is the state the record is in; live once it takes
// effect.
type DNSRecordStateCurrent string

// DNSRecordTLSCertificate is the TLS certificate that covers the domain of a
// DNS record, without its content.
type DNSRecordTLSCertificate struct {
	// Identifies the certificate.
	ID ID `json:"id"`

	// When the certificate was generated.
	Generated DateTime `json:"generated"`

	// Whether the domain is covered by a wildcard certificate.
	WildcardChild bool `json:"wildcard_child"`

	// Whether a user supplied the certificate instead of the platform obtaining it.
	UserSupplied bool `json:"user_supplied"`

	// When the certificate stops being valid.
	Expires *DateTime `json:"expires,omitempty"`
}

// DNSRecordTypes is the type of a DNS record and its data; the key that is
// present tells the type.
type DNSRecordTypes struct {
	// Set when the record leads to an IPv4 address.
	A *DNSRecordTypesA `json:"a,omitempty"`

	// Set when the record leads to an IPv6 address.
	AAAA *DNSRecordTypesAAAA `json:"aaaa,omitempty"`

	// Set when the name is another name's alias in DNS itself.
	CNAME *DNSRecordTypesCNAME `json:"cname,omitempty"`

	// Set when the record hands the name to another name server.
	NS *DNSRecordTypesNS `json:"ns,omitempty"`

	// Set when the record names a mail server of the domain.
	MX *DNSRecordTypesMX `json:"mx,omitempty"`

	// Set when the record holds text.
	TXT *DNSRecordTypesTXT `json:"txt,omitempty"`

	// Set when the name is answered with the addresses of another domain.
	Alias *DNSRecordTypesAlias `json:"alias,omitempty"`

	// Set when the record tells where a service runs.
	SRV *DNSRecordTypesSRV `json:"srv,omitempty"`

	// Set when the record says which authorities may issue certificates for the
	// domain.
	CAA *DNSRecordTypesCAA `json:"caa,omitempty"`

	// Set when the platform keeps the record pointed at one of its own resources.
	Linked *DNSRecordTypesLinked `json:"linked,omitempty"`
}

// DNSRecordTypesA is the data of an A record.
type DNSRecordTypesA struct {
	// The IPv4 address to answer with.
	IP string `json:"ip"`
}

// DNSRecordTypesAAAA is the data of an AAAA record.
type DNSRecordTypesAAAA struct {
	// The IPv6 address to answer with.
	IP string `json:"ip"`
}

// DNSRecordTypesAlias is the data of an alias record, which is answered with
// the addresses of another domain.
type DNSRecordTypesAlias struct {
	// The domain whose addresses are used.
	Domain string `json:"domain"`
}

// DNSRecordTypesCAA is the data of a CAA record, which restricts who may issue
// certificates for a domain.
type DNSRecordTypesCAA struct {
	// What the record is about, such as issue, issuewild or iodef.
	Tag string `json:"tag"`

	// What the tag is set to, for issue the domain of a certificate authority.
	Value string `json:"value"`
}

// DNSRecordTypesCNAME is the data of a CNAME record.
type DNSRecordTypesCNAME struct {
	// The domain the name stands for.
	Domain string `json:"domain"`
}

// DNSRecordTypesLinked is a link from a DNS record to a container, a virtual
// machine or the container of a deployment, whose addresses the platform fills
// in.
type DNSRecordTypesLinked struct {
	// The container the record leads to; absent when it leads elsewhere.
	ContainerID *string `json:"container_id,omitempty"`

	// The virtual machine the record leads to; absent when it leads elsewhere.
	VirtualMachine *DNSRecordTypesLinkedVirtualMachine `json:"virtual_machine,omitempty"`

	// The deployment the record leads to; absent when it leads elsewhere.
	Deployment *DNSRecordTypesLinkedDeployment `json:"deployment,omitempty"`

	// Which requests for the domain go to the linked resource.
	Routing DNSRecordTypesLinkedRouting `json:"routing"`

	// Which features of a linked record are turned on.
	Features DNSRecordTypesLinkedFeatures `json:"features"`
}

// DNSRecordTypesLinkedDeployment is the link from a DNS record to whichever
// container of an environment matches.
type DNSRecordTypesLinkedDeployment struct {
	// The environment in which the container is looked for.
	EnvironmentID ID `json:"environment_id"`

	// What the container is found by.
	Match DNSRecordTypesLinkedDeploymentMatch `json:"match"`
}

// DNSRecordTypesLinkedDeploymentMatch is what a linked DNS record finds its
// container by.
type DNSRecordTypesLinkedDeploymentMatch struct {
	// The identifier of the container.
	Container Identifier `json:"container"`

	// The deployment tag whose version is meant; null for no tag.
	Tag *Identifier `json:"tag,omitempty"`
}

// DNSRecordTypesLinkedFeatures is which features of a linked DNS record are
// turned on.
type DNSRecordTypesLinkedFeatures struct {
	// Whether a certificate is kept for the domain.
	TLS DNSRecordTypesLinkedFeaturesTLS `json:"tls"`

	// Whether the answer depends on where the query comes from.
	GeoDNS DNSRecordTypesLinkedFeaturesGeoDNS `json:"geodns"`

	// How subdomains of a wildcard record are treated; null when not set.
	Wildcard *DNSRecordTypesLinkedFeaturesWildcard `json:"wildcard,omitempty"`
}

// DNSRecordTypesLinkedFeaturesGeoDNS is whether a linked DNS record is answered
// according to where the query comes from.
type DNSRecordTypesLinkedFeaturesGeoDNS struct {
	// Whether the answer depends on where the query comes from.
	Enable bool `json:"enable"`
}

// DNSRecordTypesLinkedFeaturesTLS is whether the platform keeps a TLS
// certificate for the domain of a linked DNS record.
type DNSRecordTypesLinkedFeaturesTLS struct {
	// Whether a certificate is kept for the domain.
	Enable bool `json:"enable"`
}

// DNSRecordTypesLinkedFeaturesWildcard is how a wildcard record that is linked
// treats subdomains.
type DNSRecordTypesLinkedFeaturesWildcard struct {
	// Whether subdomains resolve through the record too; false unless set.
	ResolveSubDomains bool `json:"resolve_sub_domains"`
}

// DNSRecordTypesLinkedRouting is which requests for the domain of a linked DNS
// record go to the linked resource.
type DNSRecordTypesLinkedRouting struct {
	// What HTTP requests have to match; null for no condition.
	HTTP *DNSRecordTypesLinkedRoutingHTTP `json:"http,omitempty"`
}

// DNSRecordTypesLinkedRoutingHTTP is what an HTTP request has to match to go to
// the resource a DNS record is linked to.
type DNSRecordTypesLinkedRoutingHTTP struct {
	// What the path of the request has to match; null for any path.
	MatchPath *string `json:"match_path,omitempty"`
}

// DNSRecordTypesLinkedVirtualMachine is the link from a DNS record to a virtual
// machine.
type DNSRecordTypesLinkedVirtualMachine struct {
	// Identifies the virtual machine.
	ID ID `json:"id"`

	// Whether the link concerns the virtual machine's DMZ. As the platform reports
	// it.
	Dmz bool `json:"dmz"`
}

// DNSRecordTypesMX is the data of an MX record.
type DNSRecordTypesMX struct {
	// The preference of the mail server; lower numbers are tried first.
	Priority int64 `json:"priority"`

	// The host name of the mail server.
	Domain string `json:"domain"`
}

// DNSRecordTypesNS is the data of an NS record.
type DNSRecordTypesNS struct {
	// The host name of the name server.
	Domain string `json:"domain"`
}

// DNSRecordTypesSRV is the data of an SRV record.
type DNSRecordTypesSRV struct {
	// The share of clients among targets of equal priority; a larger number draws
	// more.
	Weight int64 `json:"weight"`

	// The rank of the target; lower numbers are tried first.
	Priority int64 `json:"priority"`

	// The TCP or UDP port of the service.
	Port int64 `json:"port"`

	// The host name the service runs on.
	Domain string `json:"domain"`
}

// DNSRecordTypesTXT is the data of a TXT record.
type DNSRecordTypesTXT struct {
	// The text of the record.
	Value string `json:"value"`
}

// DownloadImageInput is the request to download an image.
type DownloadImageInput struct {
	// The image to download.
	ImageID ID `json:"image_id"`
}

// Duration is a length of time as text, one or more numbers each followed by a
// unit, such as 30s or 1h30m.
type Duration = string

// Environment is an environment of a hub, with its network, services and state.
type Environment struct {
	// Identifies the environment.
	ID ID `json:"id"`

	// A readable handle by which the environment can be referred to instead of its
	// id.
	Identifier Identifier `json:"identifier"`

	// The name people see.
	Name string `json:"name"`

	// The cluster of servers the environment is deployed to.
	Cluster string `json:"cluster"`

	// What people noted about the environment.
	About EnvironmentAbout `json:"about"`

	// Who or what created the environment.
	Creator CreatorScope `json:"creator"`

	// The hub that owns the environment.
	HubID HubID `json:"hub_id"`

	// Where the environment is in its life.
	State EnvironmentState `json:"state"`

	// When the main events in the environment's life happened.
	Events EnvironmentEvents `json:"events"`

	// Which optional features the environment uses.
	Features EnvironmentFeatures `json:"features"`

	// The environment's own services, such as the load balancer and discovery.
	Services EnvironmentServices `json:"services"`

	// Which roles may do what with the environment; null when access is not
	// restricted by role.
	ACL *ACL `json:"acl,omitempty"`

	// The network that joins the environment's containers; null when there is none
	// yet.
	PrivateNetwork *PrivateNetwork `json:"private_network,omitempty"`

	// The deployments of the environment and their tags; null when there are none.
	Deployments *EnvironmentDeployments `json:"deployments,omitempty"`

	// Extras beside the configuration, such as counts and containers; absent when
	// not included.
	Meta *EnvironmentMeta `json:"meta,omitempty"`
}

// EnvironmentAbout is what people noted about an environment.
type EnvironmentAbout struct {
	// What the environment is for, in free text.
	Description string `json:"description"`

	// Whether the environment is marked as a favorite.
	Favorite bool `json:"favorite"`
}

// EnvironmentDeploymentTags is the deployment tags of an environment, each with
// the version it stands for.
type EnvironmentDeploymentTags map[string]Version

// EnvironmentDeployments is the deployments of an environment.
type EnvironmentDeployments struct {
	// Which version each tag stands for.
	Tags EnvironmentDeploymentTags `json:"tags"`
}

// EnvironmentEvents is when the main events in the life of an environment
// happened.
type EnvironmentEvents struct {
	// When the environment was created.
	Created DateTime `json:"created"`

	// When the environment was last changed.
	Updated DateTime `json:"updated"`

	// When the environment was deleted; the zero time while it exists.
	Deleted DateTime `json:"deleted"`
}

// EnvironmentFeatures is which optional features an environment uses.
type EnvironmentFeatures struct {
	// Whether the environment uses the legacy IPv4 networking.
	LegacyNetworking bool `json:"legacy_networking"`

	// How the environment is monitored; null when it is not.
	Monitoring *EnvironmentFeaturesMonitoring `json:"monitoring,omitempty"`
}

// EnvironmentFeaturesMonitoring is how an environment is monitored.
type EnvironmentFeaturesMonitoring struct {
	// The level of monitoring the environment has.
	Tier MonitoringTier `json:"tier"`

	// Where logs, metrics and events are sent; absent when nothing is set.
	Config *EnvironmentMonitoringConfig `json:"config,omitempty"`
}

// EnvironmentMeta is the extras of an environment beside its configuration,
// such as counts and containers.
type EnvironmentMeta struct {
	// How many containers the environment has, in total and by state.
	ContainersCount *StateCountSummary `json:"containers_count,omitempty"`

	// How many instances the environment has, in total and by state.
	InstancesCount *StateCountSummary `json:"instances_count,omitempty"`

	// The containers of the environment, in short.
	Containers []EnvironmentMetaContainer `json:"containers,omitempty"`

	// The versions the environment's services run, keyed by service.
	ServiceVersions map[string][]EnvironmentMetaServiceVersion `json:"service_versions,omitempty"`
}

// EnvironmentMetaContainer is a container as listed among the extras of its
// environment.
type EnvironmentMetaContainer struct {
	// Identifies the container.
	ID ID `json:"id"`

	// The name people see.
	Name string `json:"name"`

	// What the container is doing now and what it is meant to do.
	State ContainerState `json:"state"`

	// The image the container is made from.
	Image ContainerImageSummary `json:"image"`

	// The environment the container runs in.
	Environment ContainerEnvironmentSummary `json:"environment"`
}

// EnvironmentMetaServiceVersion is the version of a service that one of its
// instances runs.
type EnvironmentMetaServiceVersion struct {
	// The version of the service.
	Version string `json:"version"`

	// The instance that runs this version.
	InstanceID *ID `json:"instance_id,omitempty"`

	// When this entry was last brought up to date.
	LastUpdated DateTime `json:"last_updated"`
}

// EnvironmentMonitoringConfig is where the logs, metrics and events of an
// environment are sent.
type EnvironmentMonitoringConfig struct {
	// Where logs go; null when nothing is set.
	Logs *EnvironmentMonitoringConfigLogs `json:"logs,omitempty"`

	// Where metrics go; null when nothing is set.
	Metrics *EnvironmentMonitoringConfigMetrics `json:"metrics,omitempty"`

	// Where events go; null when nothing is set.
	Events *EnvironmentMonitoringConfigEvents `json:"events,omitempty"`
}

// EnvironmentMonitoringConfigEvents is where the events of an environment are
// sent.
type EnvironmentMonitoringConfigEvents struct {
	// The receiver of the events; null when they are not sent anywhere.
	Endpoint *EnvironmentMonitoringConfigEventsEndpoint `json:"endpoint,omitempty"`
}

// EnvironmentMonitoringConfigEventsEndpoint is the receiver of the events of an
// environment.
type EnvironmentMonitoringConfigEventsEndpoint struct {
	// The URL the events are sent to.
	URL string `json:"url"`
}

// EnvironmentMonitoringConfigLogs is where the logs of an environment are sent.
type EnvironmentMonitoringConfigLogs struct {
	// The receiver of the logs; null when they are not sent anywhere.
	Drain *EnvironmentMonitoringConfigLogsDrain `json:"drain,omitempty"`
}

// EnvironmentMonitoringConfigLogsDrain is the receiver of the logs of an
// environment.
type EnvironmentMonitoringConfigLogsDrain struct {
	// The URL the logs are sent to.
	URL string `json:"url"`

	// How the log lines are written.
	Format *LogFormat `json:"format,omitempty"`

	// Whether the logs of the environment's own services are left out.
	ExcludeServices bool `json:"exclude_services"`
}

// EnvironmentMonitoringConfigMetrics is where the metrics of an environment are
// sent.
type EnvironmentMonitoringConfigMetrics struct {
	// The receiver of the metrics; null when they are not sent anywhere.
	Endpoint *EnvironmentMonitoringConfigMetricsEndpoint `json:"endpoint,omitempty"`
}

// EnvironmentMonitoringConfigMetricsEndpoint is the receiver of the metrics of
// an environment.
type EnvironmentMonitoringConfigMetricsEndpoint struct {
	// The URL the metrics are sent to.
	URL string `json:"url"`
}

// EnvironmentNetworkSummary is the environment an instance runs in, reduced to
// what concerns the instance's network.
type EnvironmentNetworkSummary struct {
	// Identifies the environment.
	ID ID `json:"id"`

	// The subnet of the environment's network. As the platform reports it.
	NetworkSubnet string `json:"network_subnet"`

	// The subnet within the environment's network. As the platform reports it.
	Subnet string `json:"subnet"`

	// The IPv6 address and network in the environment; null when there is none.
	IPv6 *IPNet `json:"ipv6"`

	// The place in the legacy IPv4 network; null when the environment has none.
	Legacy *EnvironmentNetworkSummaryLegacy `json:"legacy"`

	// The MAC address of the interface on the environment's network.
	MacAddr string `json:"mac_addr"`

	// The VXLAN identifier that keeps the environment's network apart from others.
	VxlanTag int64 `json:"vxlan_tag"`
}

// EnvironmentNetworkSummaryLegacy is the place of an instance in the legacy
// IPv4 network of its environment.
type EnvironmentNetworkSummaryLegacy struct {
	// The number of the host within its subnet.
	Host int64 `json:"host"`

	// The number of the subnet within the network.
	Subnet int64 `json:"subnet"`

	// The IPv4 address and network; null when there is none.
	IPv4 *IPNet `json:"ipv4"`
}

// EnvironmentServiceContainers is the service containers of an environment,
// keyed by service; a service without a container is absent.
type EnvironmentServiceContainers struct {
	// Runs the discovery service, the DNS of the environment.
	Discovery *ServiceContainer `json:"discovery,omitempty"`

	// Runs the VPN through which people reach the environment's private network.
	VPN *ServiceContainer `json:"vpn,omitempty"`

	// Runs the load balancer that takes in traffic for the environment.
	Loadbalancer *ServiceContainer `json:"loadbalancer,omitempty"`

	// Runs the scheduler of the environment.
	Scheduler *ServiceContainer `json:"scheduler,omitempty"`

	// Runs the gateway of the environment.
	Gateway              *ServiceContainer           `json:"gateway,omitempty"`
	AdditionalProperties map[string]ServiceContainer `json:"-"`
}

// EnvironmentServices is the services of an environment and their settings; a
// service that is not set up is null or absent.
type EnvironmentServices struct {
	// Settings of the load balancer; null when it is not set up.
	Loadbalancer *LoadBalancerEnvironmentService `json:"loadbalancer"`

	// Settings of the discovery (DNS) service; null when it is not set up.
	Discovery *DiscoveryEnvironmentService `json:"discovery,omitempty"`

	// Settings of the VPN service; null when it is not set up.
	VPN *VPNEnvironmentService `json:"vpn,omitempty"`

	// Settings of the scheduler service; null when it is not set up.
	Scheduler *SchedulerEnvironmentService `json:"scheduler,omitempty"`

	// Settings of the gateway service; null when it is not set up.
	Gateway *GatewayEnvironmentService `json:"gateway,omitempty"`
}

// EnvironmentState is the state of an environment, with the time it last
// changed and the error, if any.
type EnvironmentState struct {
	// When the state last changed.
	Changed DateTime `json:"changed"`

	// The stage of its life the environment is in.
	Current EnvironmentStateCurrent `json:"current"`

	// Error that goes with the state; absent or empty when there is none.
	Error *StateError `json:"error,omitempty"`
}

// EnvironmentStateCurrent is the stage of its life the environment is in.
type EnvironmentStateCurrent string

// Error is what went wrong with a request, as a status and code for programs
// and a title and detail for people.
type Error struct {
	// HTTP status code of the error.
	Status ErrorStatus `json:"status"`

	// The exact reason, for programs to act on. It consists of an HTTP status, a
	// dot and a word or path; with 404 that path names the kind of thing that was
	// not found.
	Code ErrorCode `json:"code"`

	// One short line that tells a person what went wrong.
	Title string `json:"title"`

	// A longer explanation of this occurrence, where there is one.
	Detail *string `json:"detail,omitempty"`

	// Where the error comes from, as the platform reports it.
	Source *string `json:"source,omitempty"`

	// Further facts about the error that a program can use.
	Extra *ErrorExtra `json:"extra,omitempty"`
}

// ErrorStatus is the type of Error.Status. HTTP status code of the error.
type ErrorStatus int64

// ErrorCode is the exact reason, for programs to act on. It consists of an HTTP
// status, a dot and a word or path; with 404 that path names the kind of thing
// that was not found.
type ErrorCode string

// ErrorEnvelope is the body of a response to a request that failed.
type ErrorEnvelope struct {
	// What went wrong.
	Error Error `json:"error"`

	// Always null, as a failed request yields no data.
	Data any `json:"data"`
}

// ErrorExtra is a set of further facts about an error.
type ErrorExtra struct {
	// The capability the error is about, such as one that the caller lacks.
	Capability *Capability `json:"capability,omitempty"`
}

// Event is a monitoring event, something that happened and is worth recording.
type Event struct {
	// What the event is about; null when nothing is said of it.
	Metadata *EventMetadata `json:"metadata,omitempty"`

	// Name of what happened, by which events of one kind can be found again.
	Event string `json:"event"`

	// The nature of the event, from plain information to an alert or an audit
	// entry.
	Type EventType `json:"type"`

	// How urgent the event is, from critical down to low.
	Priority EventPriority `json:"priority"`

	// A message for people; null when there is none.
	Text *string `json:"text,omitempty"`

	// Further data of any shape that belongs to the event.
	Extra map[string]any `json:"extra,omitempty"`

	// Names and values to label the event with.
	Labels map[string]string `json:"labels,omitempty"`

	// Words to mark the event with, without values.
	Tags []string `json:"tags,omitempty"`
}

// EventType is the nature of the event, from plain information to an alert or
// an audit entry.
type EventType string

// EventPriority is how urgent the event is, from critical down to low.
type EventPriority string

// EventMetadata is what a monitoring event is about.
type EventMetadata struct {
	// The component that the event concerns.
	Component *EventMetadataComponent `json:"component,omitempty"`
}

// EventMetadataComponent is the component that a monitoring event concerns.
type EventMetadataComponent struct {
	// ID of the component, to be read together with its type.
	ID *string `json:"id,omitempty"`

	// Kind of the component, which tells what the ID points at.
	Type *string `json:"type,omitempty"`
}

// Events is the times at which things happened to a resource, keyed by the name
// of the event.
type Events map[string]DateTime

// FunctionInitOpts is what an instance is given when it is started to run a
// function.
type FunctionInitOpts struct {
	// Token that goes with this start of the function.
	Token string `json:"token"`

	// Variables for this start alone.
	RuntimeVariables FunctionRuntimeVariables `json:"runtime_variables"`
}

// FunctionRuntimeVariables is a set of variables handed to a function when it
// starts.
type FunctionRuntimeVariables struct {
	// Environment variables for the function, values by name; null when there are
	// none.
	EnvironmentVariables map[string]string `json:"environment_variables,omitempty"`
}

// GatewayEnvironmentService is the gateway service of an environment and its
// settings.
type GatewayEnvironmentService struct {
	// Whether the environment is to have a gateway.
	Enable bool `json:"enable"`

	// ID of the container that runs the gateway.
	ContainerID string `json:"container_id"`

	// Whether the gateway is to run highly available.
	HighAvailability bool `json:"high_availability"`

	// Whether the platform may update the gateway by itself.
	AutoUpdate *bool `json:"auto_update,omitempty"`
}

// HAProxyConfig is the settings of a load balancer that is built on HAProxy.
type HAProxyConfig struct {
	// Settings of every port that has none of its own.
	Default HAProxyConfigSet `json:"default"`

	// Settings of single ports; the key is the port number.
	Ports map[string]HAProxyConfigSet `json:"ports"`
}

// HAProxyConfigSet is a pair of HAProxy settings, for the side of the clients
// and for the side of the servers.
type HAProxyConfigSet struct {
	// How connections from clients are taken in.
	Frontend HAProxyConfigSetFrontend `json:"frontend"`

	// How connections are passed on to instances.
	Backend HAProxyConfigSetBackend `json:"backend"`
}

// HAProxyConfigSetBackend is how HAProxy passes connections on to instances.
type HAProxyConfigSetBackend struct {
	// HAProxy's algorithm for choosing an instance. roundrobin takes turns;
	// static-rr does so with weights that cannot change at run time; leastconn
	// prefers the fewest connections; first fills one server before it goes on to
	// the next; source hashes the address of the client.
	Balance HAProxyConfigSetBackendBalance `json:"balance"`

	// Timeouts on the side of the instances; null leaves them all at their
	// defaults.
	Timeouts *HAProxyConfigSetBackendTimeouts `json:"timeouts"`
}

// HAProxyConfigSetBackendBalance is the type of
// HAProxyConfigSetBackend.Balance. HAProxy's algorithm for choosing an
// instance. roundrobin takes turns; static-rr does so with weights that cannot
// change at run time; leastconn prefers the fewest connections; first fills one
// server before it goes on to the next; source hashes the address of the
// client.
type HAProxyConfigSetBackendBalance string

// HAProxyConfigSetBackendTimeouts is the timeouts HAProxy applies on the side
// of the instances, some in seconds and some in milliseconds.
type HAProxyConfigSetBackendTimeouts struct {
	// Seconds an instance may stay idle while HAProxy waits for it; null leaves it
	// to HAProxy.
	ServerSecs *int64 `json:"server_secs"`

	// Milliseconds an instance may stay idle once its connection is half closed;
	// null leaves it to HAProxy.
	ServerFinMs *int64 `json:"server_fin_ms"`

	// Milliseconds to wait for a connection to an instance to succeed; null leaves
	// it to HAProxy.
	ConnectMs *int64 `json:"connect_ms"`

	// Milliseconds a request may wait in the queue for a free connection slot; null
	// leaves it to HAProxy.
	QueueMs *int64 `json:"queue_ms"`

	// Seconds a tunnel, such as a WebSocket connection, may stay idle in both
	// directions; null leaves it to HAProxy.
	TunnelSecs *int64 `json:"tunnel_secs"`
}

// HAProxyConfigSetFrontend is how HAProxy takes in connections from clients.
type HAProxyConfigSetFrontend struct {
	// Whether HAProxy passes on plain TCP streams or understands the traffic as
	// HTTP.
	Mode HAProxyConfigSetFrontendMode `json:"mode"`

	// Most connections from clients at one time; null sets no limit here.
	MaxConnections *int64 `json:"max_connections"`

	// Timeouts on the side of the clients; null leaves them all at their defaults.
	Timeouts *HAProxyConfigSetFrontendTimeouts `json:"timeouts"`
}

// HAProxyConfigSetFrontendMode is whether HAProxy passes on plain TCP streams
// or understands the traffic as HTTP.
type HAProxyConfigSetFrontendMode string

// HAProxyConfigSetFrontendTimeouts is the timeouts HAProxy applies on the side
// of the clients, one in seconds and the others in milliseconds.
type HAProxyConfigSetFrontendTimeouts struct {
	// Seconds a client may stay idle while HAProxy waits for it; null leaves it to
	// HAProxy.
	ClientSecs *int64 `json:"client_secs"`

	// Milliseconds a client may stay idle once its connection is half closed; null
	// leaves it to HAProxy.
	ClientFinMs *int64 `json:"client_fin_ms"`

	// Milliseconds to wait for the next HTTP request on a connection that is kept
	// open; null leaves it to HAProxy.
	HTTPKeepAliveMs *int64 `json:"http_keep_alive_ms"`

	// Milliseconds a client has to send a complete HTTP request header; null leaves
	// it to HAProxy.
	HTTPRequestMs *int64 `json:"http_request_ms"`
}

// HAProxyLBType is the configuration of a load balancer of type haproxy.
type HAProxyLBType struct {
	// Whether the load balancer runs in what the platform calls performance mode.
	Performance bool `json:"performance"`

	// Whether the load balancer is to use IPv4.
	IPv4 bool `json:"ipv4"`

	// Whether the load balancer is to use IPv6.
	IPv6 bool `json:"ipv6"`

	// Always haproxy; tells this configuration from those of the other types.
	Type HAProxyLBTypeType `json:"type"`

	// Settings for HAProxy; null when none are given.
	Details *HAProxyConfig `json:"details"`
}

// HAProxyLBTypeType is the type of HAProxyLBType.Type. Always haproxy; tells
// this configuration from those of the other types.
type HAProxyLBTypeType string

// HTTPRouterConfig is the configuration of a load balancer's router that
// handles HTTP requests.
type HTTPRouterConfig struct {
	// Always http; tells this configuration from those of other routers.
	Type HTTPRouterConfigType `json:"type"`

	// What the router does with a request that it matches.
	Details HTTPRouterConfigDetails `json:"details"`
}

// HTTPRouterConfigType is the type of HTTPRouterConfig.Type. Always http; tells
// this configuration from those of other routers.
type HTTPRouterConfigType string

// HTTPRouterConfigDetails is what an HTTP router does with the requests it
// matches; parts that are null do not apply.
type HTTPRouterConfigDetails struct {
	// Sends the client to another URL; null when the router does not redirect.
	Redirect *HTTPRouterConfigDetailsRedirect `json:"redirect,omitempty"`

	// Changes to requests as they are forwarded; null when there are none.
	Forward *HTTPRouterConfigDetailsForward `json:"forward,omitempty"`

	// Fetches the answer from another place; null when the router does not proxy.
	Proxy *HTTPRouterConfigDetailsProxy `json:"proxy,omitempty"`

	// What the load balancer may cache; null when the router does not cache.
	Caching *HTTPRouterConfigDetailsCaching `json:"caching,omitempty"`
}

// HTTPRouterConfigDetailsCaching is what an HTTP router may cache.
type HTTPRouterConfigDetailsCaching struct {
	// Rules that say which files to cache and for how long; null when there are
	// none.
	Files []HTTPRouterConfigDetailsCachingFile `json:"files,omitempty"`
}

// HTTPRouterConfigDetailsCachingFile is a rule that lets an HTTP router cache
// some files.
type HTTPRouterConfigDetailsCachingFile struct {
	// Pattern for the files that the rule applies to.
	Match string `json:"match"`

	// How long a cached file may be served before it is fetched again.
	TTL Duration `json:"ttl"`
}

// HTTPRouterConfigDetailsForward is how an HTTP router forwards requests.
type HTTPRouterConfigDetailsForward struct {
	// URL scheme to forward with, such as http or https; null when none is set.
	Scheme *string `json:"scheme,omitempty"`

	// Changes to make to the content; null when there are none.
	ContentMod *HTTPRouterConfigDetailsForwardContentMod `json:"content_mod,omitempty"`

	// URL to forward to; null when none is set.
	URL *string `json:"url,omitempty"`
}

// HTTPRouterConfigDetailsForwardContentMod is the changes that an HTTP router
// makes to content it forwards.
type HTTPRouterConfigDetailsForwardContentMod struct {
	// Replacements to make in the content; null when there are none.
	Replace []HTTPRouterConfigDetailsForwardContentModReplace `json:"replace,omitempty"`
}

// HTTPRouterConfigDetailsForwardContentModReplace is a replacement in content
// that an HTTP router forwards.
type HTTPRouterConfigDetailsForwardContentModReplace struct {
	// What to look for in the content.
	Match string `json:"match"`

	// What to put in the place of each match.
	Value string `json:"value"`
}

// HTTPRouterConfigDetailsProxy is where an HTTP router fetches the answer from
// when it acts as a proxy.
type HTTPRouterConfigDetailsProxy struct {
	// Domain to proxy to; null when none is set.
	Domain *string `json:"domain,omitempty"`

	// URL to proxy to; null when none is set.
	URL *string `json:"url,omitempty"`

	// Changes to make to the content; null when there are none.
	ContentMod *HTTPRouterConfigDetailsProxyContentMod `json:"content_mod,omitempty"`
}

// HTTPRouterConfigDetailsProxyContentMod is the changes that an HTTP router
// makes to content it proxies.
type HTTPRouterConfigDetailsProxyContentMod struct {
	// Replacements to make in the content; null when there are none.
	Replace []HTTPRouterConfigDetailsProxyContentModReplace `json:"replace,omitempty"`
}

// HTTPRouterConfigDetailsProxyContentModReplace is a replacement in content
// that an HTTP router proxies.
type HTTPRouterConfigDetailsProxyContentModReplace struct {
	// What to look for in the content.
	Match string `json:"match"`

	// What to put in the place of each match.
	Value string `json:"value"`
}

// HTTPRouterConfigDetailsRedirect is where an HTTP router redirects clients to.
type HTTPRouterConfigDetailsRedirect struct {
	// Whether requests over plain HTTP are redirected to HTTPS.
	AutoHTTPSRedirect bool `json:"auto_https_redirect"`

	// Whether clients are redirected to the same name without a leading "www.".
	RemoveWww bool `json:"remove_www"`

	// Port to redirect to; null when none is set.
	Port *int64 `json:"port,omitempty"`

	// URL scheme to redirect to, such as https; null when none is set.
	Scheme *string `json:"scheme,omitempty"`

	// URL to redirect to; null when none is set.
	URL *string `json:"url,omitempty"`
}

// HTTPTransportConfig is the configuration of a load balancer's transport that
// speaks HTTP.
type HTTPTransportConfig struct {
	// Always http; tells this configuration from those of other transports.
	Type HTTPTransportConfigType `json:"type"`

	// The settings themselves.
	Details HTTPTransportConfigDetails `json:"details"`
}

// HTTPTransportConfigType is the type of HTTPTransportConfig.Type. Always http;
// tells this configuration from those of other transports.
type HTTPTransportConfigType string

// HTTPTransportConfigDetails is the settings of an HTTP transport.
type HTTPTransportConfigDetails struct {
	// How the transport handles its connections.
	Connections HTTPTransportConfigDetailsConnections `json:"connections"`

	// What the transport records about requests.
	Telemetry HTTPTransportConfigDetailsTelemetry `json:"telemetry"`
}

// HTTPTransportConfigDetailsConnections is how an HTTP transport handles its
// connections.
type HTTPTransportConfigDetailsConnections struct {
	// Most idle connections to keep for each connection; null when no limit is set
	// here.
	MaxIdleConnsPerConnection *int64 `json:"max_idle_conns_per_connection"`
}

// HTTPTransportConfigDetailsTelemetry is what an HTTP transport records about
// requests.
type HTTPTransportConfigDetailsTelemetry struct {
	// Most different URLs to keep figures for; null when no limit is set here.
	MaxTrackableUrls *int64 `json:"max_trackable_urls,omitempty"`

	// Whether to record invalid requests too; null when it is not set.
	TrackInvalidRequests *bool `json:"track_invalid_requests,omitempty"`

	// Paths of requests to leave out of the record; null when there are none.
	IgnorePaths []string `json:"ignore_paths,omitempty"`
}

// HubEvents is the times of the events in the life of a hub.
type HubEvents struct {
	// When the hub was created.
	Created DateTime `json:"created"`

	// When the hub was last changed.
	Updated DateTime `json:"updated"`

	// When the hub was deleted.
	Deleted DateTime `json:"deleted"`

	// When the hub was converted, as the platform reports it.
	Converted *DateTime `json:"converted,omitempty"`

	// When the hub placed its first order.
	FirstOrder *DateTime `json:"first_order,omitempty"`

	// When the hub got its first infrastructure provider.
	FirstProvider *DateTime `json:"first_provider,omitempty"`

	// When the hub got its first server.
	FirstServer *DateTime `json:"first_server,omitempty"`

	// When the hub got its first environment.
	FirstEnvironment *DateTime `json:"first_environment,omitempty"`

	// When the hub got its first image.
	FirstImage *DateTime `json:"first_image,omitempty"`

	// When the hub got its first container.
	FirstContainer *DateTime `json:"first_container,omitempty"`
}

// HubID is the ID of a hub, usually of the one that owns the resource.
type HubID = string

// HubMembership is the membership of an account in a hub, with its role, state
// and preferences.
type HubMembership struct {
	// Identifies the membership, as distinct from the account and the hub.
	ID ID `json:"id"`

	// ID of the account that is the member.
	AccountID *string `json:"account_id,omitempty"`

	// The hub the account is a member of.
	HubID HubID `json:"hub_id"`

	// When the membership was made, joined, changed and ended.
	Events HubMembershipEvents `json:"events"`

	// ID of the role that decides what the member may do in the hub.
	RoleID ID `json:"role_id"`

	// What the member wants to be told about.
	Preferences *HubMembershipPreferences `json:"preferences,omitempty"`

	// How the membership stands.
	State MembershipState `json:"state"`

	// The invitation that the membership goes back to.
	Invitation Invitation `json:"invitation"`

	// Details of a member who is an employee of Cycle; absent otherwise.
	Cycle *HubMembershipCycle `json:"cycle,omitempty"`
}

// HubMembershipCycle is the details of a hub member who is an employee of
// Cycle.
type HubMembershipCycle struct {
	// Identifies the employee.
	EmployeeID string `json:"employee_id"`
}

// HubMembershipEvents is the times of the events in the life of a hub
// membership.
type HubMembershipEvents struct {
	// When the membership was created.
	Created *DateTime `json:"created,omitempty"`

	// When the membership was last changed.
	Updated *DateTime `json:"updated,omitempty"`

	// When the membership was deleted.
	Deleted *DateTime `json:"deleted,omitempty"`

	// When the member joined the hub.
	Joined DateTime `json:"joined"`
}

// HubMembershipPreferences is what a hub member wants to be told about, in the
// portal and by email.
type HubMembershipPreferences struct {
	// Preferences for the portal, the platform's web interface.
	Portal HubMembershipPreferencesPortal `json:"portal"`

	// Preferences for email.
	Email HubMembershipPreferencesEmail `json:"email"`
}

// HubMembershipPreferencesEmail is the preferences of a hub member for email.
type HubMembershipPreferencesEmail struct {
	// Which notifications to send by email. The wire spells the name this way.
	Notificaitons *HubMembershipPreferencesEmailNotificaitons `json:"notificaitons,omitempty"`
}

// HubMembershipPreferencesEmailNotificaitons is which notifications a hub
// member gets by email; the name is misspelled as on the wire.
type HubMembershipPreferencesEmailNotificaitons struct {
	// Notifications about servers.
	Server HubMembershipPreferencesEmailNotificaitonsServer `json:"server"`
}

// HubMembershipPreferencesEmailNotificaitonsServer is which notifications about
// servers a hub member gets by email; the name is misspelled as on the wire.
type HubMembershipPreferencesEmailNotificaitonsServer struct {
	// Whether to send an email about a new server; null when no choice was made.
	New *bool `json:"new"`

	// Whether to send an email when a server is offline; null when no choice was
	// made.
	Offline *bool `json:"offline"`
}

// HubMembershipPreferencesPortal is the preferences of a hub member for the
// portal.
type HubMembershipPreferencesPortal struct {
	// Which notifications to show in the portal.
	Notifications HubMembershipPreferencesPortalNotifications `json:"notifications"`
}

// HubMembershipPreferencesPortalNotifications is which notifications a hub
// member sees in the portal.
type HubMembershipPreferencesPortalNotifications struct {
	// Notifications about jobs.
	Jobs HubMembershipPreferencesPortalNotificationsJobs `json:"jobs"`
}

// HubMembershipPreferencesPortalNotificationsJobs is which notifications about
// jobs a hub member sees in the portal.
type HubMembershipPreferencesPortalNotificationsJobs struct {
	// Whether to show alerts about jobs that come from API keys.
	ApikeyAlerts bool `json:"apikey_alerts"`
}

// HubMeta is a set of data about a hub that is kept outside the hub itself.
type HubMeta struct {
	// A membership in the hub, where the platform includes it.
	Membership *HubMembership `json:"membership,omitempty"`
}

// HubState is the state of a hub, with the time it last changed and the error,
// if any.
type HubState struct {
	// When the state last changed.
	Changed DateTime `json:"changed"`

	// The stage of its life the hub is in.
	Current HubStateCurrent `json:"current"`

	// Error that goes with the state; absent or empty when there is none.
	Error *StateError `json:"error,omitempty"`
}

// HubStateCurrent is the stage of its life the hub is in.
type HubStateCurrent string

// HugeTLB is the use of huge memory pages; the kernel's hugetlb controller
// counts them in bytes.
type HugeTLB struct {
	// Huge page memory in use now.
	Usage *int64 `json:"usage,omitempty"`

	// Maximum of huge page memory, as the platform reports it.
	Max *int64 `json:"max,omitempty"`

	// How often huge pages were refused because of the limit.
	FailCount *int64 `json:"fail_count,omitempty"`
}

// HybridIdentifier is a reference to a resource either by its ID or by its
// identifier.
type HybridIdentifier = string

// ID is an ID that the platform gives to a resource, 24 hexadecimal digits.
type ID = string

// IPNet is an IP address together with its CIDR.
type IPNet struct {
	// The IP address.
	IP string `json:"ip"`

	// The CIDR that goes with the address, which carries the prefix length.
	CIDR string `json:"cidr"`
}

// Identifier is a readable name by which a resource can be referred to in place
// of its ID.
type Identifier = string

// ImageSummary is a short form of the image a container runs, with what it is
// made for.
type ImageSummary struct {
	// ID of the image; null when there is none to point at.
	ID *ID `json:"id"`

	// The extension the image belongs to, such as a virtual machine; null when
	// there is none.
	Extension *ContainerExtension `json:"extension"`

	// The environment service that the image is for; null when it is not for a
	// service.
	Service *ServiceContainerIdentifier `json:"service"`
}

// Instance is an instance of a container, one running or stopped copy of it on
// one server.
type Instance struct {
	// Identifies the instance.
	ID ID `json:"id"`

	// Who or what created the instance.
	Creator CreatorScope `json:"creator"`

	// The hub that owns the instance.
	HubID HubID `json:"hub_id"`

	// ID of the container this is an instance of.
	ContainerID string `json:"container_id"`

	// ID of the location of the instance's server.
	LocationID string `json:"location_id"`

	// The environment the instance runs in, with its network.
	Environment EnvironmentNetworkSummary `json:"environment"`

	// What a stateful instance is known by; null when the instance is not stateful.
	Stateful *InstanceStateful `json:"stateful,omitempty"`

	// Details of an instance that runs a function; absent otherwise.
	Function *InstanceFunction `json:"function,omitempty"`

	// The infrastructure provider of the instance's server.
	Provider InstanceProvider `json:"provider"`

	// ID of the server that the instance is placed on.
	ServerID ID `json:"server_id"`

	// What the platform means to do with the instance, apart from whether it runs;
	// purge marks it for removal.
	ReadyState InstanceReadyState `json:"ready_state"`

	// Time of the instance's purge; null when it is not to be purged.
	PurgeTime *DateTime `json:"purge_time,omitempty"`

	// Hostname of this one instance.
	Hostname string `json:"hostname"`

	// The environment service that the instance provides; absent when it provides
	// none.
	Service *ServiceContainerIdentifier `json:"service,omitempty"`

	// The extension the instance belongs to, such as a virtual machine; null when
	// there is none.
	Extension *ContainerExtension `json:"extension,omitempty"`

	// Whether the instance runs, and how healthy and ready it is.
	State InstanceState `json:"state"`

	// Details of an instance that autoscaling made; null when autoscaling did not
	// make it.
	Autoscale *InstanceAutoScale `json:"autoscale,omitempty"`

	// The draining of traffic away from the instance; null when it is not being
	// drained.
	TrafficDrain *InstanceTrafficDrain `json:"traffic_drain,omitempty"`

	// The move of the instance between servers; null when there is none.
	Migration *InstanceMigration `json:"migration,omitempty"`

	// The deployment of the environment that the instance belongs to; null when it
	// belongs to none.
	Deployment *Deployment `json:"deployment,omitempty"`

	// When the instance was created, changed and deleted.
	Events InstanceEvents `json:"events"`

	// Further data about the instance, such as the health of its node; null when
	// none is included.
	Meta *InstanceMeta `json:"meta,omitempty"`
}

// InstanceReadyState is what the platform means to do with the instance, apart
// from whether it runs; purge marks it for removal.
type InstanceReadyState string

// InstanceAutoScale is the details of an instance that autoscaling made.
type InstanceAutoScale struct {
	// Time until which autoscaling keeps the instance at least.
	MinTTL DateTime `json:"min_ttl"`
}

// InstanceEvents is the times of the events in the life of an instance.
type InstanceEvents struct {
	// When the instance was created.
	Created DateTime `json:"created"`

	// When the instance was last changed.
	Updated DateTime `json:"updated"`

	// When the instance was deleted.
	Deleted DateTime `json:"deleted"`
}

// InstanceFunction is the details of an instance that runs a function.
type InstanceFunction struct {
	// Seed number of the function instance, as the platform reports it.
	Seed int64 `json:"seed"`
}

// InstanceMeta is a set of data about an instance that is kept outside the
// instance itself.
type InstanceMeta struct {
	// How the server of the instance is doing.
	Node *InstanceMetaNode `json:"node,omitempty"`

	// IP addresses from the pools of SDN networks that the instance has.
	SDNPoolIPs []IP `json:"sdn_pool_ips,omitempty"`
}

// InstanceMetaNode is how the server (node) of an instance is doing.
type InstanceMetaNode struct {
	// Whether the platform regards the server as healthy.
	Healthy *bool `json:"healthy,omitempty"`

	// Whether the platform regards the server as online.
	Online *bool `json:"online,omitempty"`

	// When the server last reported to the platform.
	LastCheckin *DateTime `json:"last_checkin,omitempty"`

	// The state of the server.
	State *NodeState `json:"state,omitempty"`
}

// InstanceMigration is the move of an instance to another server, as seen from
// one of the two instances involved.
type InstanceMigration struct {
	// The instance that takes over, and its server; null when this instance is not
	// the one being replaced.
	To *MigrationInstance `json:"to,omitempty"`

	// The instance that is being replaced, and its server; null when this instance
	// is not the one taking over.
	From *MigrationInstance `json:"from,omitempty"`

	// When the migration began.
	Started *DateTime `json:"started,omitempty"`

	// When the migration was finished.
	Completed *DateTime `json:"completed,omitempty"`

	// Key of the migration, as the platform assigns it.
	Key string `json:"key"`

	// Whether the contents of the volumes are copied to the new server.
	CopyVolumes bool `json:"copy_volumes"`
}

// InstanceProvider is where the server of an instance comes from.
type InstanceProvider struct {
	// Vendor of the server, by the name the platform uses for it.
	Vendor string `json:"vendor"`

	// ID of the hub's integration with that vendor.
	IntegrationID ID `json:"integration_id"`

	// Location of the server, as the provider names it.
	Location string `json:"location"`
}

// InstanceState is the state of an instance, with its health and readiness, the
// time of the last change and the error, if any.
type InstanceState struct {
	// When the state last changed.
	Changed DateTime `json:"changed"`

	// The stage of its life the instance is in.
	Current InstanceStateCurrent `json:"current"`

	// Error that goes with the state; absent or empty when there is none.
	Error *StateError `json:"error,omitempty"`

	// Outcome of the health checks; null when there is none.
	Health *InstanceStateHealth `json:"health,omitempty"`

	// Outcome of the readiness checks; null when there is none.
	Readiness *InstanceStateReadiness `json:"readiness,omitempty"`
}

// InstanceStateCurrent is the stage of its life the instance is in.
type InstanceStateCurrent string

// InstanceStateHealth is the outcome of the health checks of an instance.
type InstanceStateHealth struct {
	// Whether the instance is healthy; null when that is not known.
	Healthy *bool `json:"healthy"`

	// When the outcome was last updated.
	Updated DateTime `json:"updated"`
}

// InstanceStateReadiness is the outcome of the readiness checks of an instance.
type InstanceStateReadiness struct {
	// Whether the instance is ready to be used; null when that is not known.
	Ready *bool `json:"ready"`

	// When the outcome was last updated.
	Updated DateTime `json:"updated"`
}

// InstanceStateful is what a stateful instance is known by.
type InstanceStateful struct {
	// Identifies the stateful identity, as distinct from the instance's own ID.
	ID ID `json:"id"`

	// The base that the hostname of the instance derives from.
	BaseHostname string `json:"base_hostname"`
}

// InstanceSummary is a short form of an instance, with its place, state and
// hostname.
type InstanceSummary struct {
	// Identifies the instance.
	ID ID `json:"id"`

	// Who or what created the instance.
	Creator CreatorScope `json:"creator"`

	// The hub that owns the instance.
	HubID HubID `json:"hub_id"`

	// ID of the container this is an instance of.
	ContainerID string `json:"container_id"`

	// ID of the location of the instance's server.
	LocationID string `json:"location_id"`

	// The environment the instance runs in, with its network.
	Environment EnvironmentNetworkSummary `json:"environment"`

	// What a stateful instance is known by; null when the instance is not stateful.
	Stateful *InstanceSummaryStateful `json:"stateful,omitempty"`

	// Details of an instance that autoscaling made; null when autoscaling did not
	// make it.
	Autoscale *InstanceAutoScale `json:"autoscale,omitempty"`

	// The infrastructure provider of the instance's server.
	Provider InstanceProvider `json:"provider"`

	// ID of the server that the instance is placed on.
	ServerID ID `json:"server_id"`

	// What the platform means to do with the instance, apart from whether it runs;
	// purge marks it for removal.
	ReadyState InstanceSummaryReadyState `json:"ready_state"`

	// The deployment of the environment that the instance belongs to; null when it
	// belongs to none.
	Deployment *Deployment `json:"deployment,omitempty"`

	// Hostname of this one instance.
	Hostname string `json:"hostname"`

	// The environment service that the instance provides; absent when it provides
	// none.
	Service *ServiceContainerIdentifier `json:"service,omitempty"`

	// Whether the instance runs, and how healthy and ready it is.
	State InstanceState `json:"state"`
}

// InstanceSummaryReadyState is what the platform means to do with the instance,
// apart from whether it runs; purge marks it for removal.
type InstanceSummaryReadyState string

// InstanceSummaryStateful is what a stateful instance is known by, in the short
// form of an instance.
type InstanceSummaryStateful struct {
	// Identifies the stateful identity, as distinct from the instance's own ID.
	ID ID `json:"id"`

	// The base that the hostname of the instance derives from.
	BaseHostname string `json:"base_hostname"`
}

// InstanceTask is a task to carry out on an instance; its action says which
// one.
type InstanceTask struct {
	union json.RawMessage
}

// InstanceTelemetry is the resource usage of an instance at one moment, with
// what the instance belongs to.
type InstanceTelemetry struct {
	// ID of the instance that was measured.
	InstanceID ID `json:"instance_id"`

	// ID of the container the instance belongs to.
	ContainerID ID `json:"container_id"`

	// ID of the environment the instance runs in.
	EnvironmentID ID `json:"environment_id"`

	// The figures, with the time at which they were taken.
	Stats ResourceSnapshot `json:"stats"`
}

// InstanceTrafficDrain is the draining of traffic away from an instance.
type InstanceTrafficDrain struct {
	// When the draining began.
	Started DateTime `json:"started"`
}

// Integration is an integration of a hub with an outside service, such as an
// infrastructure provider or a storage vendor.
type Integration struct {
	// Identifies the integration.
	ID ID `json:"id"`

	// Name of the integration for people to read.
	Name string `json:"name"`

	// Vendor of the outside service; the same as in the integration's definition.
	Vendor string `json:"vendor"`

	// Readable name to refer to the integration by.
	Identifier Identifier `json:"identifier"`

	// Credentials for the vendor, which are secret; null when none are included.
	Auth *IntegrationAuth `json:"auth,omitempty"`

	// Further settings for the vendor, values by key; null when there are none.
	Extra map[string]string `json:"extra,omitempty"`

	// Who or what created the integration.
	Creator CreatorScope `json:"creator"`

	// ID of the hub that owns the integration.
	HubID ID `json:"hub_id"`

	// Whether the integration can be used.
	State IntegrationState `json:"state"`

	// When the integration was created, changed and deleted.
	Events IntegrationEvents `json:"events"`

	// Further data about the integration, such as its definition; null when none is
	// included.
	Meta *IntegrationMeta `json:"meta,omitempty"`
}

// IntegrationAdvancedOptionBoolean is an advanced option of an integration
// whose value is true or false.
type IntegrationAdvancedOptionBoolean struct {
	// Name of the option for people to read.
	Title string `json:"title"`

	// Key under which the value of the option is stored.
	Key string `json:"key"`

	// Always bool; tells this option from those of other types.
	Type IntegrationAdvancedOptionBooleanType `json:"type"`

	// Value of the option where none is given; null when it has no default.
	Default *bool `json:"default,omitempty"`
}

// IntegrationAdvancedOptionBooleanType is the type of
// IntegrationAdvancedOptionBoolean.Type. Always bool; tells this option from
// those of other types.
type IntegrationAdvancedOptionBooleanType string

// IntegrationAdvancedOptionInt is an advanced option of an integration whose
// value is a whole number.
type IntegrationAdvancedOptionInt struct {
	// Name of the option for people to read.
	Title string `json:"title"`

	// Key under which the value of the option is stored.
	Key string `json:"key"`

	// Always int; tells this option from those of other types.
	Type IntegrationAdvancedOptionIntType `json:"type"`

	// Value of the option where none is given; null when it has no default.
	Default *int64 `json:"default,omitempty"`
}

// IntegrationAdvancedOptionIntType is the type of
// IntegrationAdvancedOptionInt.Type. Always int; tells this option from those
// of other types.
type IntegrationAdvancedOptionIntType string

// IntegrationAdvancedOptionString is an advanced option of an integration whose
// value is a text.
type IntegrationAdvancedOptionString struct {
	// Name of the option for people to read.
	Title string `json:"title"`

	// Key under which the value of the option is stored.
	Key string `json:"key"`

	// Always string; tells this option from those of other types.
	Type IntegrationAdvancedOptionStringType `json:"type"`

	// Value of the option where none is given; null when it has no default.
	Default *string `json:"default,omitempty"`
}

// IntegrationAdvancedOptionStringType is the type of
// IntegrationAdvancedOptionString.Type. Always string; tells this option from
// those of other types.
type IntegrationAdvancedOptionStringType string

// IntegrationAuth is the credentials of an integration; which of them are set
// depends on the vendor.
type IntegrationAuth struct {
	// Region of the vendor to use; null when it is not set.
	Region *string `json:"region,omitempty"`

	// Namespace at the vendor; null when it is not set.
	Namespace *string `json:"namespace,omitempty"`

	// API key for the vendor, a secret; null when it is not set.
	APIKey *string `json:"api_key,omitempty"`

	// ID of the access key that the secret belongs to; null when it is not set.
	KeyID *string `json:"key_id,omitempty"`

	// Secret for the vendor, never to be shown; null when it is not set.
	Secret *string `json:"secret,omitempty"`

	// ID of the subscription at the vendor; null when it is not set.
	SubscriptionID *string `json:"subscription_id,omitempty"`

	// ID of the client at the vendor; null when it is not set.
	ClientID *string `json:"client_id,omitempty"`

	// Configuration for the vendor, encoded in base64; null when it is not set.
	Base64Config *string `json:"base64_config,omitempty"`
}

// IntegrationDefinition is a kind of integration that hubs can set up, with its
// vendor, its abilities and the fields to fill in.
type IntegrationDefinition struct {
	// Vendor that integrations of this kind name.
	Vendor string `json:"vendor"`

	// Name of the vendor or service for people to read.
	Name string `json:"name"`

	// Whether the platform can verify an integration of this kind.
	SupportsVerification bool `json:"supports_verification"`

	// Whether a hub may have more than one integration of this kind.
	SupportsMultiple bool `json:"supports_multiple"`

	// Names of the features that integrations of this kind bring; null when none
	// are listed.
	Features []string `json:"features,omitempty"`

	// Names of what integrations of this kind extend; null when none are listed.
	Extends []string `json:"extends,omitempty"`

	// Advanced options of integrations of this kind; null when there are none.
	ExtendedConfiguration *IntegrationDefinitionExtendedConfiguration `json:"extended_configuration,omitempty"`

	// What to fill in to set up an integration of this kind.
	Fields *IntegrationDefinitionFields `json:"fields,omitempty"`

	// Web address that goes with the definition, such as the vendor's site.
	URL string `json:"url"`

	// Whether the definition is public, as the platform reports it.
	Public bool `json:"public"`

	// Whether the definition can be used, as the platform reports it.
	Usable bool `json:"usable"`

	// Whether the definition should no longer be used for new integrations.
	Deprecated *bool `json:"deprecated,omitempty"`

	// Whether integrations of this kind can be edited.
	Editable bool `json:"editable"`
}

// IntegrationDefinitionExtendedConfiguration is the advanced configuration that
// a kind of integration offers.
type IntegrationDefinitionExtendedConfiguration struct {
	// The options that can be set; null when there are none.
	Options []IntegrationDefinitionExtendedConfigurationOption `json:"options,omitempty"`
}

// IntegrationDefinitionExtendedConfigurationOption is an advanced option of a
// kind of integration; its type says what values it takes.
type IntegrationDefinitionExtendedConfigurationOption struct {
	union json.RawMessage
}

// IntegrationDefinitionField is a field to fill in when an integration is set
// up.
type IntegrationDefinitionField struct {
	// Regular expression that the value has to match; null when there is none.
	Regex *string `json:"regex,omitempty"`

	// Whether the field has to be filled in.
	Required bool `json:"required"`

	// Name of the field for people to read.
	Name string `json:"name"`

	// Explains to people what to fill in.
	Description *string `json:"description,omitempty"`

	// What kind of value the field takes; select means one of the options.
	Type *IntegrationDefinitionFieldType `json:"type,omitempty"`

	// The values to choose from in a field of type select; null when there are
	// none.
	Options []string `json:"options,omitempty"`
}

// IntegrationDefinitionFieldType is what kind of value the field takes; select
// means one of the options.
type IntegrationDefinitionFieldType string

// IntegrationDefinitionFields is the fields to fill in when an integration of
// some kind is set up, in two groups.
type IntegrationDefinitionFields struct {
	// Fields for the further settings, by the key each has in the integration; null
	// when there are none.
	Extra map[string]IntegrationDefinitionField `json:"extra,omitempty"`

	// Fields for the credentials, by the key each has in the integration; null when
	// there are none.
	Auth map[string]IntegrationDefinitionField `json:"auth,omitempty"`
}

// IntegrationEvents is the times of the events in the life of an integration.
type IntegrationEvents struct {
	// When the integration was created.
	Created DateTime `json:"created"`

	// When the integration was last changed.
	Updated DateTime `json:"updated"`

	// When the integration was deleted.
	Deleted DateTime `json:"deleted"`
}

// IntegrationMeta is a set of data about an integration that is kept outside
// the integration itself.
type IntegrationMeta struct {
	// The definition that the integration follows.
	Definition *IntegrationDefinition `json:"definition,omitempty"`
}

// IntegrationState is the state of an integration, with the time it last
// changed and the error, if any.
type IntegrationState struct {
	// When the state last changed.
	Changed DateTime `json:"changed"`

	// The stage of its life the integration is in; verifying while its details are
	// being checked.
	Current IntegrationStateCurrent `json:"current"`

	// Error that goes with the state; absent or empty when there is none.
	Error *StateError `json:"error,omitempty"`
}

// IntegrationStateCurrent is the stage of its life the integration is in;
// verifying while its details are being checked.
type IntegrationStateCurrent string

// Invitation is an invitation to become a member of a hub.
type Invitation struct {
	// Who sent the invitation.
	Sender InvitationSender `json:"sender"`

	// Whom the invitation was sent to.
	Recipient string `json:"recipient"`

	// When the invitation was sent, and what became of it.
	Events InvitationEvents `json:"events"`
}

// InvitationEvents is the times of the events in the life of an invitation.
type InvitationEvents struct {
	// When the invitation was created.
	Created DateTime `json:"created"`

	// When the invitation was last changed.
	Updated DateTime `json:"updated"`

	// When the invitation was deleted.
	Deleted DateTime `json:"deleted"`

	// When the recipient accepted the invitation.
	Accepted DateTime `json:"accepted"`

	// When the recipient declined the invitation.
	Declined DateTime `json:"declined"`

	// When the invitation was taken back.
	Revoked DateTime `json:"revoked"`
}

// InvitationSender is the sender of an invitation.
type InvitationSender struct {
	// ID of the sender, to be read together with the type.
	ID ID `json:"id"`

	// Kind of the sender, which tells what the ID points at.
	Type string `json:"type"`
}

// IP is an IP address of a pool, with its network and what it is assigned to.
type IP struct {
	// Identifies the record of the address.
	ID ID `json:"id"`

	// The hub that has the address.
	HubID HubID `json:"hub_id"`

	// Version of the Internet Protocol that the address is for.
	Kind IPKind `json:"kind"`

	// The IP address itself.
	IP IPAddress `json:"ip"`

	// What the address is assigned to; null when it is not assigned.
	Assignment *IPAssignment `json:"assignment,omitempty"`

	// ID of the pool that the address comes from.
	PoolID ID `json:"pool_id"`

	// ID of the network that the address belongs to.
	NetworkID ID `json:"network_id"`

	// The address as a string, as the platform reports it.
	Address string `json:"address"`

	// IP address of the gateway for traffic from this address.
	Gateway string `json:"gateway"`

	// The network of the address in CIDR notation; null when none is given.
	Network *CIDR `json:"network,omitempty"`

	// Settings of the address; null when there are none.
	Options *IPOptions `json:"options,omitempty"`

	// The CIDR of the address, which carries the prefix length.
	CIDR string `json:"cidr"`

	// Whether the address is assigned or free.
	State IPState `json:"state"`
}

// IPKind is the type of IP.Kind. Version of the Internet Protocol that the
// address is for.
type IPKind string

// IPAddress is an IP address in text form, IPv4 or IPv6.
type IPAddress = string

// IPAssignment is what an IP address is assigned to.
type IPAssignment struct {
	// ID of the container whose instance has the address.
	ContainerID ID `json:"container_id"`

	// ID of the instance that has the address.
	InstanceID ID `json:"instance_id"`

	// ID of the environment in which the address is used.
	EnvironmentID ID `json:"environment_id"`

	// The virtual machine that has the address; absent when it is not a virtual
	// machine's.
	VirtualMachine *IPAssignmentVirtualMachine `json:"virtual_machine,omitempty"`
}

// IPAssignmentVirtualMachine is the virtual machine that an IP address is
// assigned to.
type IPAssignmentVirtualMachine struct {
	// Identifies the virtual machine.
	ID ID `json:"id"`
}

// IPOptions is the settings of an IP address.
type IPOptions struct {
	// Whether proxy ARP is used, that is whether ARP requests for the address are
	// answered by another machine on behalf of its holder; null when it is not set.
	ProxyArp *bool `json:"proxy_arp,omitempty"`
}

// IPState is the state of an IP address, with the time it last changed and the
// error, if any.
type IPState struct {
	// When the state last changed.
	Changed DateTime `json:"changed"`

	// Whether the address is free, in use, or on the way from one to the other.
	Current IPStateCurrent `json:"current"`

	// Error that goes with the state; absent or empty when there is none.
	Error *StateError `json:"error,omitempty"`
}

// IPStateCurrent is whether the address is free, in use, or on the way from one
// to the other.
type IPStateCurrent string

// L2Domain is which domain an L2 network belongs to or a container takes part
// in.
type L2Domain string

// LegacyNetwork is the legacy network of an environment, in which addresses are
// IPv4.
type LegacyNetwork struct {
	// Number of the subnet.
	Subnet int64 `json:"subnet"`

	// The IPv4 address and its CIDR; null when there is none.
	IPv4 *IPNet `json:"ipv4,omitempty"`
}

// LoadBalancerConfig is the configuration of a load balancer; its type says
// which implementation it is for.
type LoadBalancerConfig struct {
	union json.RawMessage
}

// LoadBalancerEnvironmentService is the load balancer service of an environment
// and its settings.
type LoadBalancerEnvironmentService struct {
	// Whether the environment is to have a load balancer.
	Enable bool `json:"enable"`

	// ID of the container that runs the load balancer; null when there is no such
	// container.
	ContainerID *string `json:"container_id"`

	// Whether the load balancer is to run highly available.
	HighAvailability bool `json:"high_availability"`

	// Whether the platform may update the load balancer by itself.
	AutoUpdate *bool `json:"auto_update,omitempty"`

	// Configuration of the load balancer; null when none is set.
	Config *LoadBalancerConfig `json:"config,omitempty"`
}

// LoadBalancerTelemetryControllerMetrics is the traffic a load balancer had
// with its clients.
type LoadBalancerTelemetryControllerMetrics struct {
	// How many connections ended, by the reason.
	Disconnects LoadBalancerTelemetryControllerMetricsDisconnects `json:"disconnects"`

	// Number of connections.
	Connections int64 `json:"connections"`

	// Number of requests.
	Requests int64 `json:"requests"`

	// Bytes sent.
	BytesTransmitted int64 `json:"bytes_transmitted"`

	// Bytes received.
	BytesReceived int64 `json:"bytes_received"`
}

// LoadBalancerTelemetryControllerMetricsDisconnects is how many connections to
// a load balancer ended, by the reason.
type LoadBalancerTelemetryControllerMetricsDisconnects struct {
	// Connections that ended without an error.
	NoError int64 `json:"no_error"`

	// Connections that ended because a request was invalid.
	RequestInvalid int64 `json:"request_invalid"`

	// Connections that ended because they were idle for too long.
	TimeoutIdle int64 `json:"timeout_idle"`

	// Connections that ended because there was no router for them.
	RouterNone int64 `json:"router_none"`

	// Connections that ended because none of the routers matched.
	RouterNomatch int64 `json:"router_nomatch"`

	// Connections that ended because the destination could not be used.
	DestinationUnavailable int64 `json:"destination_unavailable"`

	// Connections that ended with an error of any other kind.
	UnknownError int64 `json:"unknown_error"`
}

// LoadBalancerTelemetryRouterMetrics is the traffic that the routers of a load
// balancer sent on to its destinations.
type LoadBalancerTelemetryRouterMetrics struct {
	// Figures by destination, under the keys that the load balancer uses; each
	// value names its instance and container.
	Destinations map[string]LoadBalancerTelemetryRouterMetricsDestination `json:"destinations"`
}

// LoadBalancerTelemetryRouterMetricsDestination is the traffic that a load
// balancer sent on to one instance.
type LoadBalancerTelemetryRouterMetricsDestination struct {
	// Figures about connections to the instance; null when there are none.
	Connections *LoadBalancerTelemetryRouterMetricsDestinationConnections `json:"connections"`

	// Figures about requests to the instance; null when there are none.
	Requests *LoadBalancerTelemetryRouterMetricsDestinationRequests `json:"requests"`

	// Latencies in milliseconds, as the load balancer recorded them.
	LatencyMs []int64 `json:"latency_ms,omitempty"`

	// ID of the instance that the traffic went to.
	InstanceID string `json:"instance_id"`

	// ID of the container that the instance belongs to.
	ContainerID string `json:"container_id"`
}

// LoadBalancerTelemetryRouterMetricsDestinationConnections is the figures about
// connections from a load balancer to one instance.
type LoadBalancerTelemetryRouterMetricsDestinationConnections struct {
	// Number of connections that succeeded.
	Success int64 `json:"success"`

	// Number of connections that failed because the instance was unavailable.
	Unavailable int64 `json:"unavailable"`

	// Number of errors by kind, under the keys that the load balancer uses.
	Errors map[string]int64 `json:"errors,omitempty"`

	// Bytes sent.
	BytesTransmitted *int64 `json:"bytes_transmitted,omitempty"`

	// Bytes received.
	BytesReceived *int64 `json:"bytes_received,omitempty"`
}

// LoadBalancerTelemetryRouterMetricsDestinationRequests is the figures about
// requests from a load balancer to one instance.
type LoadBalancerTelemetryRouterMetricsDestinationRequests struct {
	// Number of requests.
	Total int64 `json:"total"`

	// Number of responses by kind, under the keys that the load balancer uses.
	Responses map[string]int64 `json:"responses,omitempty"`

	// Number of errors by kind, under the keys that the load balancer uses.
	Errors map[string]int64 `json:"errors,omitempty"`
}

// LoadBalancerTelemetrySnapshot is a report of a load balancer on its traffic
// at one moment.
type LoadBalancerTelemetrySnapshot struct {
	// When the report was made.
	Time DateTime `json:"time"`

	// When the recording of the figures began.
	Started DateTime `json:"started"`

	// Version of the reporting software or of the report, as the load balancer
	// gives it.
	Version *string `json:"version,omitempty"`

	// Number that identifies the set of data the report belongs to.
	DatasetID int64 `json:"dataset_id"`

	// Figures for the present, as opposed to the totals.
	Current LoadBalancerTelemetrySnapshotCurrent `json:"current"`

	// Totals that add up over time.
	Cumulative LoadBalancerTelemetrySnapshotCumulative `json:"cumulative"`
}

// LoadBalancerTelemetrySnapshotCumulative is the totals in a report of a load
// balancer, which add up over time.
type LoadBalancerTelemetrySnapshotCumulative struct {
	// Traffic sent on, by destination; null when it is not reported.
	Router *LoadBalancerTelemetryRouterMetrics `json:"router,omitempty"`

	// Requests by URL; null when they are not reported.
	Urls *LoadBalancerTelemetryURLMetrics `json:"urls,omitempty"`

	// Traffic with the clients.
	Metrics LoadBalancerTelemetryControllerMetrics `json:"metrics"`
}

// LoadBalancerTelemetrySnapshotCurrent is the figures for the present in a
// report of a load balancer, as opposed to the totals.
type LoadBalancerTelemetrySnapshotCurrent struct {
	// Traffic sent on, by destination; null when it is not reported.
	Router *LoadBalancerTelemetryRouterMetrics `json:"router,omitempty"`

	// Requests by URL; null when they are not reported.
	Urls *LoadBalancerTelemetryURLMetrics `json:"urls,omitempty"`

	// Traffic with the clients.
	Metrics LoadBalancerTelemetryControllerMetrics `json:"metrics"`
}

// LoadBalancerTelemetryURLMetrics is the requests that a load balancer handled,
// by destination and URL.
type LoadBalancerTelemetryURLMetrics struct {
	// Figures by destination, under the keys that the load balancer uses.
	Destinations map[string]LoadBalancerTelemetryURLMetricsDestination `json:"destinations"`
}

// LoadBalancerTelemetryURLMetricsDestination is the requests of one URL that a
// load balancer handled.
type LoadBalancerTelemetryURLMetricsDestination struct {
	// The URL and the figures about its requests; null when there are none.
	Requests *LoadBalancerTelemetryURLMetricsDestinationRequests `json:"requests"`
}

// LoadBalancerTelemetryURLMetricsDestinationRequests is the requests a load
// balancer has seen for one combination of host, method and path, with how they
// were handled and how they ended.
type LoadBalancerTelemetryURLMetricsDestinationRequests struct {
	// Host name the requests were made to.
	Host string `json:"host"`

	// HTTP method of the requests, such as GET.
	Method string `json:"method"`

	// Path of the requested URL.
	Path string `json:"path"`

	// Number of requests counted.
	Total int64 `json:"total"`

	// When the latest of the requests came in.
	LastHit DateTime `json:"last_hit"`

	// The requests split by the way the load balancer handled them.
	Handlers LoadBalancerTelemetryURLMetricsDestinationRequestsHandlers `json:"handlers"`

	// Number of responses, by the key the load balancer counts them under.
	Responses map[string]int64 `json:"responses,omitempty"`

	// Number of errors, by the key the load balancer counts them under.
	Errors map[string]int64 `json:"errors,omitempty"`
}

// LoadBalancerTelemetryURLMetricsDestinationRequestsHandlers is the ways a load
// balancer handles requests, with the count and the timing of each.
type LoadBalancerTelemetryURLMetricsDestinationRequestsHandlers struct {
	// Requests that were proxied.
	Proxy LoadBalancerTelemetryURLRequestHandler `json:"proxy"`

	// Requests that the cache handled.
	Cache LoadBalancerTelemetryURLRequestHandler `json:"cache"`

	// Requests that were forwarded.
	Forward LoadBalancerTelemetryURLRequestHandler `json:"forward"`

	// Requests that were answered with a redirect.
	Redirect LoadBalancerTelemetryURLRequestHandler `json:"redirect"`
}

// LoadBalancerTelemetryURLRequestHandler is the count and the timing of the
// requests that one kind of handler took.
type LoadBalancerTelemetryURLRequestHandler struct {
	// Number of requests the handler took.
	Hits int64 `json:"hits"`

	// Time the handler needed, in milliseconds, as the load balancer reports it.
	TimingMs int64 `json:"timing_ms"`
}

// LogFormat is how log lines are written to a log drain, as newline-delimited
// JSON; the value tells the variant with headers from the raw one.
type LogFormat string

// MembershipState is the state of an account's membership in a hub.
type MembershipState struct {
	// When the state last changed.
	Changed DateTime `json:"changed"`

	// State the membership is in; pending means that the invitation has been
	// neither accepted nor declined.
	Current MembershipStateCurrent `json:"current"`

	// Error that goes with the state; absent or empty when there is none.
	Error *StateError `json:"error,omitempty"`
}

// MembershipStateCurrent is the type of MembershipState.Current. State the
// membership is in; pending means that the invitation has been neither accepted
// nor declined.
type MembershipStateCurrent string

// MemoryData is the figures of one kind of memory, as Linux control groups keep
// them. Sizes are in bytes.
type MemoryData struct {
	// Bytes in use at the time of the snapshot.
	Usage *float64 `json:"usage,omitempty"`

	// Highest usage recorded, in bytes.
	MaxUsage *float64 `json:"max_usage,omitempty"`

	// How many times the usage ran into the limit.
	FailCount *float64 `json:"fail_count,omitempty"`

	// Most bytes that may be used.
	Limit *float64 `json:"limit,omitempty"`
}

// MemorySnapshot is the memory use of an instance at one moment, split by kind
// of memory.
type MemorySnapshot struct {
	// Memory taken by the page cache, in bytes as control groups count it.
	Cache *float64 `json:"cache,omitempty"`

	// Main memory.
	Usage *MemoryData `json:"usage,omitempty"`

	// Swap, as control groups account for it.
	SwapUsage *MemoryData `json:"swap_usage,omitempty"`

	// Memory the kernel holds on behalf of the processes.
	KernelUsage *MemoryData `json:"kernel_usage,omitempty"`

	// Memory the kernel holds for TCP buffers.
	KernelTCPUsage *MemoryData `json:"kernel_tcp_usage,omitempty"`
}

// Metric is a custom metric with its measured points, as sent to the platform's
// monitoring.
type Metric struct {
	// Name of the metric, chosen by the sender.
	Metric string `json:"metric"`

	// Kind of metric. A gauge is a value at a moment, count and counter are numbers
	// of events, a rate is events over time, histogram and distribution describe a
	// spread of values, and a set counts distinct values.
	Type MetricType `json:"type"`

	// Labels of the metric, from name to value.
	Labels map[string]string `json:"labels,omitempty"`

	// Tags of the metric, plain words without a value of their own.
	Tags []string `json:"tags,omitempty"`

	// The measured points.
	Points []MetricPoint `json:"points,omitempty"`
}

// MetricType is the type of Metric.Type. Kind of metric. A gauge is a value at
// a moment, count and counter are numbers of events, a rate is events over
// time, histogram and distribution describe a spread of values, and a set
// counts distinct values.
type MetricType string

// MetricPoint is the values of a metric at one time.
type MetricPoint struct {
	// When the values were measured.
	Time DateTime `json:"time"`

	// The values measured at that time, whole numbers in the unit of the metric.
	Values []int64 `json:"values,omitempty"`
}

// MigrationInstance is an end of an instance's migration, that is, the instance
// on the one or the other server.
type MigrationInstance struct {
	// Identifies the instance at this end of the migration.
	InstanceID string `json:"instance_id"`

	// Identifies the server at this end of the migration.
	ServerID string `json:"server_id"`
}

// MonitoringTier is the tier of monitoring that an environment has.
type MonitoringTier string

// Network is an SDN network of the hub, which connects environments with each
// other.
type Network struct {
	// Identifies the network.
	ID ID `json:"id"`

	// Name of the network for people to read.
	Name string `json:"name"`

	// Short name by which the network can be referred to.
	Identifier string `json:"identifier"`

	// Identifier of the cluster of servers the network belongs to.
	Cluster string `json:"cluster"`

	// Who created the network.
	Creator CreatorScope `json:"creator"`

	// Identifies the hub that owns the network.
	HubID HubID `json:"hub_id"`

	// State the network is in.
	State NetworkState `json:"state"`

	// Layer 2 settings; null when the network has none.
	L2 *NetworkL2 `json:"l2,omitempty"`

	// Settings of the private VXLAN; null when the network has none.
	PrivateNetwork *NetworkPrivacySettings `json:"private_network,omitempty"`

	// Environments attached to the network; may be null.
	Environments []NetworkEnvironment `json:"environments,omitempty"`

	// What each role of the hub may do with the network; null when no rules are
	// set.
	ACL *ACL `json:"acl,omitempty"`

	// When the network was created, changed and deleted.
	Events NetworkEvents `json:"events"`
}

// NetworkEnvironment is an environment's membership in an SDN network.
type NetworkEnvironment struct {
	// Identifies the environment.
	ID ID `json:"id"`

	// When the environment was added to the network.
	Added DateTime `json:"added"`
}

// NetworkEvents is the times of the events in the life of an SDN network.
type NetworkEvents struct {
	// When the network was created.
	Created DateTime `json:"created"`

	// When the network was last changed.
	Updated DateTime `json:"updated"`

	// When the network was deleted; the zero time while it exists.
	Deleted DateTime `json:"deleted"`
}

// NetworkL2 is the layer 2 settings of a network, which tie it to an Ethernet
// segment or VLAN.
type NetworkL2 struct {
	// Whether the layer 2 domain is public, shared or private; null when it is not
	// set.
	Domain *L2Domain `json:"domain,omitempty"`

	// Identifies the locations in which the network is available.
	LocationIds []ID `json:"location_ids"`

	// VLAN ID of the network; null when it has none.
	Vid *int64 `json:"vid,omitempty"`

	// Name of the network interface on the servers that is used; null when none is
	// named.
	HostInterface *string `json:"host_interface,omitempty"`

	// Routes that go with the network.
	Routes []NetworkL2Route `json:"routes,omitempty"`

	// How addresses on the network are assigned.
	IPs NetworkL2Ips `json:"ips"`
}

// NetworkL2DhcpDetails is the choice of DHCP for the addresses of a layer 2
// network.
type NetworkL2DhcpDetails struct {
	// Tells this choice from the others; always dhcp.
	Method NetworkL2DhcpDetailsMethod `json:"method"`

	// An empty object, as DHCP needs no settings here.
	Details map[string]any `json:"details,omitempty"`
}

// NetworkL2DhcpDetailsMethod is the type of NetworkL2DhcpDetails.Method. Tells
// this choice from the others; always dhcp.
type NetworkL2DhcpDetailsMethod string

// NetworkL2Ips is how addresses on a layer 2 network are assigned, by DHCP or
// from static ranges.
type NetworkL2Ips struct {
	union json.RawMessage
}

// NetworkL2Route is a route of a layer 2 network.
type NetworkL2Route struct {
	// Destination of the route, in CIDR notation.
	Network CIDR `json:"network"`

	// Address of the next hop; absent when the route names none.
	Gateway *IPAddress `json:"gateway,omitempty"`
}

// NetworkL2StaticDetails is the choice of static addresses for a layer 2
// network.
type NetworkL2StaticDetails struct {
	// Tells this choice from the others; always static.
	Method NetworkL2StaticDetailsMethod `json:"method"`

	// The ranges addresses are taken from.
	Details NetworkL2StaticDetailsDetails `json:"details"`
}

// NetworkL2StaticDetailsMethod is the type of NetworkL2StaticDetails.Method.
// Tells this choice from the others; always static.
type NetworkL2StaticDetailsMethod string

// NetworkL2StaticDetailsDetails is the address ranges of a layer 2 network with
// static addresses.
type NetworkL2StaticDetailsDetails struct {
	// The IPv4 range; null when the network has no IPv4.
	IPv4 *NetworkL2StaticDetailsDetailsIPv4 `json:"ipv4,omitempty"`

	// The IPv6 range; null when the network has no IPv6.
	IPv6 *NetworkL2StaticDetailsDetailsIPv6 `json:"ipv6,omitempty"`
}

// NetworkL2StaticDetailsDetailsIPv4 is the IPv4 range of a layer 2 network with
// static addresses.
type NetworkL2StaticDetailsDetailsIPv4 struct {
	// The whole IPv4 network.
	Network string `json:"network"`

	// The part of the network from which addresses may be handed out.
	Usable string `json:"usable"`

	// IPv4 address of the gateway; null when there is none.
	Gateway *string `json:"gateway,omitempty"`
}

// NetworkL2StaticDetailsDetailsIPv6 is the IPv6 range of a layer 2 network with
// static addresses.
type NetworkL2StaticDetailsDetailsIPv6 struct {
	// The whole IPv6 network.
	Network string `json:"network"`

	// The part of the network from which addresses may be handed out.
	Usable string `json:"usable"`

	// IPv6 address of the gateway; null when there is none.
	Gateway *string `json:"gateway,omitempty"`
}

// NetworkPrivacySettings is the settings that make an SDN network private, a
// VXLAN of its own with its addresses.
type NetworkPrivacySettings struct {
	// Number that tells the network's VXLAN traffic from that of other networks.
	VxlanTag int64 `json:"vxlan_tag"`

	// Subnet of the network, as the platform writes it.
	Subnet string `json:"subnet"`

	// Number from which the end of MAC addresses on the network is made.
	MacAddrSuffix int64 `json:"mac_addr_suffix"`

	// The IPv6 network in use.
	IPv6 NetworkPrivacySettingsIPv6 `json:"ipv6"`
}

// NetworkPrivacySettingsIPv6 is the IPv6 network of a private SDN network.
type NetworkPrivacySettingsIPv6 struct {
	// IPv6 address.
	IP string `json:"ip"`

	// The network the address lies in, in CIDR notation.
	CIDR string `json:"cidr"`
}

// NetworkSnapshot is the network traffic of an instance at one moment.
type NetworkSnapshot struct {
	// The counters of each network interface.
	Interfaces []NetworkSnapshotInterface `json:"interfaces"`
}

// NetworkSnapshotInterface is the traffic counters of a network interface.
// Compare two snapshots to get a rate.
type NetworkSnapshotInterface struct {
	// Name of the interface, such as eth0.
	Name string `json:"name"`

	// Bytes received.
	RxBytes int64 `json:"rx_bytes"`

	// Bytes sent.
	TxBytes int64 `json:"tx_bytes"`

	// Packets received.
	RxPackets int64 `json:"rx_packets"`

	// Packets sent.
	TxPackets int64 `json:"tx_packets"`

	// Incoming packets that were dropped.
	RxDropped int64 `json:"rx_dropped"`

	// Outgoing packets that were dropped.
	TxDropped int64 `json:"tx_dropped"`

	// Errors while receiving.
	RxErrors int64 `json:"rx_errors"`

	// Errors while sending.
	TxErrors int64 `json:"tx_errors"`
}

// NetworkState is the state of an SDN network.
type NetworkState struct {
	// When the state last changed.
	Changed DateTime `json:"changed"`

	// State the network is in.
	Current NetworkStateCurrent `json:"current"`

	// Error that goes with the state; absent or empty when there is none.
	Error *StateError `json:"error,omitempty"`
}

// NetworkStateCurrent is the type of NetworkState.Current. State the network is
// in.
type NetworkStateCurrent string

// NodeMetaStats is the facts and figures that a node reports about its
// hardware, system and load.
type NodeMetaStats struct {
	// Network interfaces and external addresses.
	Network ServerStatsNetwork `json:"network"`

	// How long the node has been up.
	Uptime ServerStatsUptime `json:"uptime"`

	// Processors and their usage.
	CPU ServerStatsCPU `json:"cpu"`

	// Load averages.
	Load ServerStatsLoad `json:"load"`

	// Main memory.
	RAM ServerStatsRAM `json:"ram"`

	// Volume groups and mounted file systems.
	Storage ServerStatsStorage `json:"storage"`

	// Operating system.
	OS ServerStatsOS `json:"os"`

	// Makers of the system, its board and its BIOS.
	Vendor ServerStatsVendor `json:"vendor"`

	// Versions of the platform's software on the node.
	Versions ServerStatsVersions `json:"versions"`
}

// NodeState is the state of a node, the machine behind a server.
type NodeState struct {
	// When the state last changed.
	Changed DateTime `json:"changed"`

	// State the node is in.
	Current NodeStateCurrent `json:"current"`

	// Error that goes with the state; absent or empty when there is none.
	Error *StateError `json:"error,omitempty"`

	// State the node should get to; null when none is set.
	Desired *NodeStateDesired `json:"desired,omitempty"`
}

// NodeStateCurrent is the type of NodeState.Current. State the node is in.
type NodeStateCurrent string

// NodeStateDesired is the type of NodeState.Desired.
type NodeStateDesired string

// ObjectCacheSave is an entry of the object cache, in the form it is saved and
// read in.
type ObjectCacheSave struct {
	// How widely the entry is shared. The same key may hold different values in
	// different scopes.
	Scope ObjectCacheSaveScope `json:"scope"`

	// How long the entry is to live.
	Expires Duration `json:"expires"`

	// Key of the entry within its scope, chosen by the writer.
	Key string `json:"key"`

	// The cached text.
	Value string `json:"value"`
}

// ObjectCacheSaveScope is how widely the entry is shared. The same key may hold
// different values in different scopes.
type ObjectCacheSaveScope string

// PrivateNetwork is the private network of an environment, a VXLAN that its
// containers share.
type PrivateNetwork struct {
	// Number that tells the environment's VXLAN traffic from that of other
	// networks.
	VxlanTag int64 `json:"vxlan_tag"`

	// Subnet of the network, as the platform writes it.
	Subnet string `json:"subnet"`

	// The IPv6 network of the environment.
	IPv6 IPNet `json:"ipv6"`

	// Settings of legacy networking; null when the environment does not have it.
	Legacy *LegacyNetwork `json:"legacy"`
}

// ProcessesSnapshot is the number of processes of an instance at one moment.
type ProcessesSnapshot struct {
	// Number of processes that exist.
	Current *float64 `json:"current,omitempty"`

	// Most processes that may exist, as the platform reports it.
	Limit *float64 `json:"limit,omitempty"`
}

// PublicHub is a hub with the part of its data that is public.
type PublicHub struct {
	// Identifies the hub.
	ID ID `json:"id"`

	// Name of the hub for people to read.
	Name string `json:"name"`

	// Times of the events in the hub's life.
	Events HubEvents `json:"events"`

	// Who created the hub.
	Creator CreatorScope `json:"creator"`

	// State the hub is in.
	State HubState `json:"state"`

	// Related data that is not part of the hub itself; may be absent.
	Meta *HubMeta `json:"meta,omitempty"`
}

// ResourceSnapshot is the resource use of an instance at one moment.
type ResourceSnapshot struct {
	// When the snapshot was taken.
	Time DateTime `json:"time"`

	// Identifies the hub of the instance; may be null or absent.
	HubID *HubID `json:"hub_id,omitempty"`

	// Identifies the container of the instance; may be null or absent.
	ContainerID *ID `json:"container_id,omitempty"`

	// Identifies the instance; may be null or absent.
	InstanceID *ID `json:"instance_id,omitempty"`

	// Identifies the environment of the instance; may be null or absent.
	EnvironmentID *ID `json:"environment_id,omitempty"`

	// Identifies the server the instance ran on; may be null or absent.
	ServerID *ID `json:"server_id,omitempty"`

	// Identifier of the cluster the server belongs to; may be null or absent.
	Cluster *Identifier `json:"cluster,omitempty"`

	// Processor time and throttling.
	CPU CPUSnapshot `json:"cpu"`

	// Memory use.
	Memory MemorySnapshot `json:"memory"`

	// Number of processes.
	Processes ProcessesSnapshot `json:"processes"`

	// Traffic counters of the network interfaces.
	Network NetworkSnapshot `json:"network"`

	// Use of huge pages; may be absent.
	Hugetlb *HugeTLB `json:"hugetlb,omitempty"`
}

// RuntimeDevicePermission is a rule that allows or denies a container the
// access to devices, as in the device list of Linux control groups.
type RuntimeDevicePermission struct {
	// Kind of device the rule is about.
	Type RuntimeDevicePermissionType `json:"type"`

	// Major number of the device. When it is left out, OCI runtimes apply the rule
	// to every major number.
	Major *int64 `json:"major,omitempty"`

	// Minor number of the device. When it is left out, OCI runtimes apply the rule
	// to every minor number.
	Minor *int64 `json:"minor,omitempty"`

	// Whether the rule allows the access; false denies it.
	Allow bool `json:"allow"`

	// Operations the rule is about.
	Access RuntimeDevicePermissionAccess `json:"access"`
}

// RuntimeDevicePermissionAccess is the operations on a device, one letter each,
// such as "rw". r is reading, w is writing, m is making the device file
// (mknod).
type RuntimeDevicePermissionAccess = string

// RuntimeDevicePermissionType is the kind of a device, b for a block device and
// c for a character device.
type RuntimeDevicePermissionType string

// RuntimeExposedDevice is a device of the server that is made available inside
// a container.
type RuntimeExposedDevice struct {
	// Path of the device on the server.
	Source string `json:"source"`

	// Path at which the container sees the device.
	Destination string `json:"destination"`

	// Options for exposing the device; null when there are none.
	Options []string `json:"options,omitempty"`
}

// ScaleThresholdMetric is the measure that triggers automatic scaling, with its
// threshold. The type tells which of the variants it is.
type ScaleThresholdMetric struct {
	union json.RawMessage
}

// ScaleThresholdMetricCPU is a scaling threshold on processor use.
type ScaleThresholdMetricCPU struct {
	// Tells this variant from the others; always cpu.
	Type ScaleThresholdMetricCPUType `json:"type"`

	// The threshold.
	Details ScaleThresholdMetricCPUDetails `json:"details"`
}

// ScaleThresholdMetricCPUType is the type of ScaleThresholdMetricCPU.Type.
// Tells this variant from the others; always cpu.
type ScaleThresholdMetricCPUType string

// ScaleThresholdMetricCPUDetails is the threshold on processor use.
type ScaleThresholdMetricCPUDetails struct {
	// Processor utilization that counts as the threshold, as the platform measures
	// it.
	Utilization int64 `json:"utilization"`
}

// ScaleThresholdMetricCustom is a scaling threshold that a webhook decides on.
type ScaleThresholdMetricCustom struct {
	// Tells this variant from the others; always custom.
	Type ScaleThresholdMetricCustomType `json:"type"`

	// The webhook.
	Details ScaleThresholdMetricCustomDetails `json:"details"`
}

// ScaleThresholdMetricCustomType is the type of
// ScaleThresholdMetricCustom.Type. Tells this variant from the others; always
// custom.
type ScaleThresholdMetricCustomType string

// ScaleThresholdMetricCustomDetails is the webhook of a custom scaling
// threshold.
type ScaleThresholdMetricCustomDetails struct {
	// URL the platform calls for this threshold.
	Webhook WebhookURL `json:"webhook"`
}

// ScaleThresholdMetricNetworkConnections is a scaling threshold on the number
// of network connections.
type ScaleThresholdMetricNetworkConnections struct {
	// Tells this variant from the others; always network-connections.
	Type ScaleThresholdMetricNetworkConnectionsType `json:"type"`

	// The threshold.
	Details ScaleThresholdMetricNetworkConnectionsDetails `json:"details"`
}

// ScaleThresholdMetricNetworkConnectionsType is the type of
// ScaleThresholdMetricNetworkConnections.Type. Tells this variant from the
// others; always network-connections.
type ScaleThresholdMetricNetworkConnectionsType string

// ScaleThresholdMetricNetworkConnectionsDetails is the threshold on the number
// of network connections.
type ScaleThresholdMetricNetworkConnectionsDetails struct {
	// Number of connections that counts as the threshold.
	Connections int64 `json:"connections"`
}

// ScaleThresholdMetricNetworkRequests is a scaling threshold on the number of
// network requests.
type ScaleThresholdMetricNetworkRequests struct {
	// Tells this variant from the others; always network-requests.
	Type ScaleThresholdMetricNetworkRequestsType `json:"type"`

	// The threshold.
	Details ScaleThresholdMetricNetworkRequestsDetails `json:"details"`
}

// ScaleThresholdMetricNetworkRequestsType is the type of
// ScaleThresholdMetricNetworkRequests.Type. Tells this variant from the others;
// always network-requests.
type ScaleThresholdMetricNetworkRequestsType string

// ScaleThresholdMetricNetworkRequestsDetails is the threshold on the number of
// network requests.
type ScaleThresholdMetricNetworkRequestsDetails struct {
	// Number of requests that counts as the threshold.
	Requests int64 `json:"requests"`
}

// ScaleThresholdMetricNetworkThroughput is a scaling threshold on network
// throughput.
type ScaleThresholdMetricNetworkThroughput struct {
	// Tells this variant from the others; always network-throughput.
	Type ScaleThresholdMetricNetworkThroughputType `json:"type"`

	// The threshold and the traffic it is measured on.
	Details ScaleThresholdMetricNetworkThroughputDetails `json:"details"`
}

// ScaleThresholdMetricNetworkThroughputType is the type of
// ScaleThresholdMetricNetworkThroughput.Type. Tells this variant from the
// others; always network-throughput.
type ScaleThresholdMetricNetworkThroughputType string

// ScaleThresholdMetricNetworkThroughputDetails is the threshold on network
// throughput and the traffic it is measured on.
type ScaleThresholdMetricNetworkThroughputDetails struct {
	// Whether traffic on the private network is what is measured.
	Private bool `json:"private"`

	// Throughput that counts as the threshold, as text.
	Bandwidth string `json:"bandwidth"`
}

// ScaleThresholdMetricRAM is a scaling threshold on memory use.
type ScaleThresholdMetricRAM struct {
	// Tells this variant from the others; always ram.
	Type ScaleThresholdMetricRAMType `json:"type"`

	// The threshold.
	Details ScaleThresholdMetricRAMDetails `json:"details"`
}

// ScaleThresholdMetricRAMType is the type of ScaleThresholdMetricRAM.Type.
// Tells this variant from the others; always ram.
type ScaleThresholdMetricRAMType string

// ScaleThresholdMetricRAMDetails is the threshold on memory use.
type ScaleThresholdMetricRAMDetails struct {
	// Memory use that counts as the threshold, as text.
	Usage string `json:"usage"`
}

// SchedulerAccessKey is a key that gives access to the scheduler of an
// environment.
type SchedulerAccessKey struct {
	// Name of the key for people to read.
	Name string `json:"name"`

	// Secret that a caller has to present; keep it out of logs.
	Secret string `json:"secret"`

	// IP addresses the key is tied to.
	IPs []string `json:"ips,omitempty"`
}

// SchedulerConfig is the configuration of an environment's scheduler service.
type SchedulerConfig struct {
	// Whether the scheduler can be reached from the public internet.
	Public bool `json:"public"`

	// Keys that give access to the scheduler.
	AccessKeys []SchedulerAccessKey `json:"access_keys,omitempty"`
}

// SchedulerEnvironmentService is the scheduler service of an environment, with
// its settings.
type SchedulerEnvironmentService struct {
	// Whether the environment runs a scheduler.
	Enable bool `json:"enable"`

	// Identifies the container that runs the scheduler; null when there is none.
	ContainerID *string `json:"container_id"`

	// Whether the service is to run in a highly available way.
	HighAvailability *bool `json:"high_availability,omitempty"`

	// Whether the platform updates the service by itself.
	AutoUpdate *bool `json:"auto_update,omitempty"`

	// Configuration of the scheduler; null when none is set.
	Config *SchedulerConfig `json:"config,omitempty"`
}

// SeccompRule is a rule of a container's seccomp filter, which decides what
// happens when a process makes certain system calls.
type SeccompRule struct {
	// Capabilities that decide whether the rule applies.
	Capabilities *SeccompRuleCapabilities `json:"capabilities,omitempty"`

	// System calls the rule is about, and what to do with them.
	Syscall *SeccompRuleSyscall `json:"syscall,omitempty"`
}

// SeccompRuleCapabilities is the Linux capabilities on which a seccomp rule
// depends.
type SeccompRuleCapabilities struct {
	// Capability with which the rule applies, such as CAP_SYS_ADMIN.
	Includes *string `json:"includes,omitempty"`

	// Capability with which the rule does not apply, such as CAP_SYS_ADMIN.
	Excludes *string `json:"excludes,omitempty"`
}

// SeccompRuleSyscall is the system calls a seccomp rule matches and the action
// it takes, with the fields of the OCI runtime specification.
type SeccompRuleSyscall struct {
	// Names of the system calls, such as mount.
	Names []string `json:"names"`

	// What to do with a matching call, such as SCMP_ACT_ALLOW or SCMP_ACT_ERRNO.
	Action string `json:"action"`

	// Error number a matching call returns, for actions that return one.
	ErrnoRet *int64 `json:"errnoRet,omitempty"`

	// Conditions on the arguments of the call.
	Args []SeccompRuleSyscallArg `json:"args,omitempty"`
}

// SeccompRuleSyscallArg is a condition on one argument of a system call.
type SeccompRuleSyscallArg struct {
	// Position of the argument, counted from 0.
	Index int64 `json:"index"`

	// Value the argument is compared with; for SCMP_CMP_MASKED_EQ the mask.
	Value int64 `json:"value"`

	// Second value, which SCMP_CMP_MASKED_EQ compares the masked argument with.
	ValueTwo *int64 `json:"valueTwo,omitempty"`

	// Comparison to make, such as SCMP_CMP_EQ.
	Op string `json:"op"`
}

// Server is a server of the hub, a machine that runs instances, with its
// origin, its configuration and its state.
type Server struct {
	// Identifies the server.
	ID ID `json:"id"`

	// Identifies the hub that owns the server.
	HubID HubID `json:"hub_id"`

	// Identifies the location the server stands in.
	LocationID string `json:"location_id"`

	// Identifies the model of the server in the platform's catalog.
	ModelID string `json:"model_id"`

	// Identifies the node, the machine behind the server.
	NodeID string `json:"node_id"`

	// Shared file systems and directories of the server.
	SharedFileSystems ServerSharedFileSystems `json:"shared_file_systems"`

	// Host name of the server.
	Hostname string `json:"hostname"`

	// Name given to the server for people to read; null when it has none.
	Nickname *string `json:"nickname,omitempty"`

	// Who created the server.
	Creator CreatorScope `json:"creator"`

	// Provider the server comes from, and its names for the server.
	Provider ServerProvider `json:"provider"`

	// Identifier of the cluster the server belongs to.
	Cluster string `json:"cluster"`

	// Features the server offers.
	Features ServerFeatures `json:"features"`

	// Rules for what may be placed on the server.
	Constraints ServerConstraints `json:"constraints"`

	// Autoscale group the server belongs to; null when it belongs to none.
	Autoscale *ServerAutoscale `json:"autoscale,omitempty"`

	// Whether the server is meant to exist for a limited time only.
	Ephemeral bool `json:"ephemeral"`

	// Evacuation of the server's instances; null when none is under way.
	Evacuate *ServerEvacuate `json:"evacuate,omitempty"`

	// State the server is in.
	State ServerState `json:"state"`

	// Times of the events in the server's life.
	Events ServerEvents `json:"events"`

	// Related data that is not part of the server itself; may be absent.
	Meta *ServerMeta `json:"meta,omitempty"`
}

// ServerAutoscale is the link from a server to its autoscale group.
type ServerAutoscale struct {
	// Identifies the autoscale group.
	GroupID ID `json:"group_id"`
}

// ServerConstraints is the rules for what may be placed on a server.
type ServerConstraints struct {
	// Tags of the server, by which deployments can select it.
	Tags []string `json:"tags"`

	// What the server is open to.
	Allow ServerConstraintsAllow `json:"allow"`
}

// ServerConstraintsAllow is what a server is open to when the platform places
// instances.
type ServerConstraintsAllow struct {
	// Whether the server is part of the general pool of servers.
	Pool bool `json:"pool"`

	// Whether service containers, such as load balancers, may run on the server.
	Services bool `json:"services"`

	// Whether more resources may be allocated than the server has.
	Overcommit bool `json:"overcommit"`

	// How many times over resources may be allocated; null when it is not set.
	OvercommitMultiple *int64 `json:"overcommit_multiple,omitempty"`
}

// ServerEvacuate is an evacuation of a server, in which its instances leave it.
type ServerEvacuate struct {
	// When the evacuation began.
	Started DateTime `json:"started"`
}

// ServerEvents is the times of the events in the life of a server.
type ServerEvents struct {
	// When the server was created.
	Created DateTime `json:"created"`

	// When the server was last changed.
	Updated DateTime `json:"updated"`

	// When the server was deleted; the zero time while it exists.
	Deleted DateTime `json:"deleted"`

	// When the latest instance came to the server.
	LatestInstance DateTime `json:"latest_instance"`

	// Times of the server's provisioning.
	Provisioning ServerEventsProvisioning `json:"provisioning"`
}

// ServerEventsProvisioning is the times of a server's provisioning.
type ServerEventsProvisioning struct {
	// When provisioning began.
	Started DateTime `json:"started"`

	// When provisioning failed; the zero time when it did not.
	Failed DateTime `json:"failed"`

	// When provisioning was finished; the zero time until then.
	Completed DateTime `json:"completed"`
}

// ServerFeatures is the features a server offers.
type ServerFeatures struct {
	// Whether files on the server can be reached over SFTP.
	Sftp bool `json:"sftp"`

	// Size of the base volume in gigabytes; null when it is not set.
	BaseVolumeGb *int64 `json:"base_volume_gb,omitempty"`

	// Gateway feature of the server; null when the server does not have it.
	Gateway *ServerFeaturesGateway `json:"gateway,omitempty"`
}

// ServerFeaturesGateway is the gateway feature of a server.
type ServerFeaturesGateway struct {
	// How the gateway's routes are known, announced over BGP or set statically.
	Type ServerFeaturesGatewayType `json:"type"`
}

// ServerFeaturesGatewayType is how the gateway's routes are known, announced
// over BGP or set statically.
type ServerFeaturesGatewayType string

// ServerImage is an image that a server holds a copy of.
type ServerImage struct {
	// Identifies the image.
	ID ID `json:"id"`

	// When the server's copy was last accessed.
	AccessTime DateTime `json:"access_time"`
}

// ServerMeta is the data related to a server that is not part of the server
// itself.
type ServerMeta struct {
	// The node behind the server, with its health and statistics.
	Node *ServerMetaNode `json:"node,omitempty"`

	// Number of instances on the server, by state.
	InstancesCount *StateCountSummary `json:"instances_count,omitempty"`

	// How much of the server's processors and memory is allocated.
	Allocations *ServerMetaAllocations `json:"allocations,omitempty"`
}

// ServerMetaAllocations is how much of a server's processors and memory is
// allocated.
type ServerMetaAllocations struct {
	// Allocation of processor time.
	CPUShares ServerMetaAllocationsCPUShares `json:"cpu_shares"`

	// Allocation of main memory.
	RAM ServerMetaAllocationsRAM `json:"ram"`
}

// ServerMetaAllocationsCPUShares is the allocation of a server's processor
// time, counted in CPU shares.
type ServerMetaAllocationsCPUShares struct {
	// CPU shares the server has in all.
	Total int64 `json:"total"`

	// CPU shares that can be given to instances.
	Allocatable int64 `json:"allocatable"`

	// CPU shares that have been given to instances.
	Allocated int64 `json:"allocated"`
}

// ServerMetaAllocationsRAM is the allocation of a server's main memory, in
// megabytes.
type ServerMetaAllocationsRAM struct {
	// Megabytes the server has in all.
	TotalMb int64 `json:"total_mb"`

	// Megabytes that can be given to instances.
	AllocatableMb int64 `json:"allocatable_mb"`

	// Megabytes that have been given to instances.
	AllocatedMb int64 `json:"allocated_mb"`
}

// ServerMetaNode is the node behind a server, with its health and statistics.
type ServerMetaNode struct {
	// When the platform last heard from the node.
	LastCheckin DateTime `json:"last_checkin"`

	// Names of the drivers the node reports.
	Drivers []string `json:"drivers"`

	// State the node is in.
	State NodeState `json:"state"`

	// Facts and figures the node reports about itself.
	Stats NodeMetaStats `json:"stats"`

	// Whether the platform considers the node healthy.
	Healthy bool `json:"healthy"`

	// Whether the platform considers the node online.
	Online bool `json:"online"`
}

// ServerProvider is the provider a server comes from, with the provider's own
// names for what it delivered.
type ServerProvider struct {
	// Short name of the provider.
	Vendor string `json:"vendor"`

	// Identifies the hub's integration through which the provider is used.
	IntegrationID ID `json:"integration_id"`

	// The provider's name for the server model.
	Model string `json:"model"`

	// The provider's name for the zone; null when there is none.
	Zone *string `json:"zone,omitempty"`

	// The provider's name for the location.
	Location string `json:"location"`

	// The provider's identification of the server.
	Server string `json:"server"`

	// IP addresses the server had at first.
	InitIPs []string `json:"init_ips,omitempty"`

	// MAC address of the server.
	MacAddr *string `json:"mac_addr,omitempty"`

	// Further data that depends on the provider.
	Extra map[string]any `json:"extra,omitempty"`

	// Options the server was ordered with.
	ProvisionOptions *ServerProviderProvisionOptions `json:"provision_options,omitempty"`
}

// ServerProviderProvisionOptions is the options a server was ordered with from
// its provider.
type ServerProviderProvisionOptions struct {
	// Whether the storage is to be encrypted.
	EncryptStorage *bool `json:"encrypt_storage,omitempty"`

	// Size of the storage, in the unit the platform uses for the provider.
	StorageSize *float64 `json:"storage_size,omitempty"`

	// Identifies a reservation at the provider that the server makes use of.
	ReservationID *string `json:"reservation_id,omitempty"`
}

// ServerSharedFileSystems is the shared file systems and directories of a
// server.
type ServerSharedFileSystems struct {
	// Shared file systems to mount, by name; null when there are none.
	Mounts map[string]ServerSharedFileSystemsMount `json:"mounts,omitempty"`

	// Shared directories, by name; null when there are none.
	Directories map[string]any `json:"directories,omitempty"`
}

// ServerSharedFileSystemsMount is a shared file system that a server mounts, in
// the terms of the mount command.
type ServerSharedFileSystemsMount struct {
	// Type of the file system, such as nfs.
	Type string `json:"type"`

	// Mount options, as one text.
	Options string `json:"options"`

	// What to mount, such as the host and path of an NFS export.
	Source string `json:"source"`
}

// ServerState is the state of a server.
type ServerState struct {
	// When the state last changed.
	Changed DateTime `json:"changed"`

	// State the server is in.
	Current ServerStateCurrent `json:"current"`

	// Error that goes with the state; absent or empty when there is none.
	Error *StateError `json:"error,omitempty"`
}

// ServerStateCurrent is the type of ServerState.Current. State the server is
// in.
type ServerStateCurrent string

// ServerStatsCPU is the processors of a server and how they are used.
type ServerStatsCPU struct {
	// Number of processor packages.
	PhysicalCpus *int64 `json:"physical_cpus,omitempty"`

	// Number of cores.
	Cores *int64 `json:"cores,omitempty"`

	// Number of hardware threads.
	Threads *int64 `json:"threads,omitempty"`

	// The processors one by one.
	Processors []ServerStatsCPUProcessor `json:"processors,omitempty"`

	// Time spent by the processors in each mode.
	Usage *ServerStatsCPUUsage `json:"usage,omitempty"`

	// Whether the processors support virtualization, as the node reports it.
	Virtualization *bool `json:"virtualization,omitempty"`
}

// ServerStatsCPUProcessor is a processor of a server.
type ServerStatsCPUProcessor struct {
	// Model name of the processor.
	Model *string `json:"model,omitempty"`

	// Clock speed, in the unit the node reports it in.
	Speed *float64 `json:"speed,omitempty"`
}

// ServerStatsCPUUsage is the time that a server's processors spent in each
// mode, named after the columns of Linux's /proc/stat. The unit is the one the
// node reports.
type ServerStatsCPUUsage struct {
	// Time in user mode.
	User *int64 `json:"user,omitempty"`

	// Time in user mode at low priority.
	Nice *int64 `json:"nice,omitempty"`

	// Time in the kernel.
	System *int64 `json:"system,omitempty"`

	// Time without work.
	Idle *int64 `json:"idle,omitempty"`

	// Time without work while input or output was outstanding.
	Iowait *int64 `json:"iowait,omitempty"`

	// Time serving hardware interrupts.
	Irq *int64 `json:"irq,omitempty"`

	// Time serving software interrupts.
	SoftIrq *int64 `json:"soft_irq,omitempty"`

	// Time that the hypervisor gave to others.
	Steal *int64 `json:"steal,omitempty"`

	// Time running virtual processors of guests.
	Guest *int64 `json:"guest,omitempty"`

	// Time running virtual processors of guests at low priority.
	GuestNice *int64 `json:"guest_nice,omitempty"`
}

// ServerStatsLoad is the load averages of a server.
type ServerStatsLoad struct {
	// Load average over the last minute.
	Avg1M float64 `json:"avg1m"`

	// Load average over the last 5 minutes.
	Avg5M float64 `json:"avg5m"`

	// Load average over the last 15 minutes.
	Avg15M float64 `json:"avg15m"`
}

// ServerStatsNetwork is the network interfaces and external addresses of a
// server.
type ServerStatsNetwork struct {
	// The network interfaces, by name.
	Interfaces map[string]ServerStatsNetworkInterface `json:"interfaces,omitempty"`

	// IPv4 address under which the server is seen from outside.
	ExternalIPv4 string `json:"external_ipv4"`

	// IPv6 address under which the server is seen from outside.
	ExternalIPv6 string `json:"external_ipv6"`
}

// ServerStatsNetworkInterface is a network interface of a server, with its
// addresses and traffic counters.
type ServerStatsNetworkInterface struct {
	// Name of the interface, such as eth0.
	Interface string `json:"interface"`

	// Flags of the interface, as one text.
	Flags string `json:"flags"`

	// Largest packet the interface sends, in bytes.
	MTU int64 `json:"mtu"`

	// MAC address of the interface.
	MacAddr string `json:"mac_addr"`

	// IP addresses of the interface; null when it has none.
	Addrs []string `json:"addrs,omitempty"`

	// Link speed, in the unit the node reports it in.
	Speed int64 `json:"speed"`

	// Bytes received.
	RxBytes int64 `json:"rx_bytes"`

	// Bytes sent.
	TxBytes int64 `json:"tx_bytes"`
}

// ServerStatsOS is the operating system of a server.
type ServerStatsOS struct {
	// Release of the operating system.
	Release *string `json:"release,omitempty"`

	// Version of the kernel.
	Kernel *string `json:"kernel,omitempty"`

	// Host name as the operating system has it.
	Hostname *string `json:"hostname,omitempty"`
}

// ServerStatsRAM is the main memory of a server. All sizes are in the same
// unit, the one the node reports.
type ServerStatsRAM struct {
	// Memory that new work could get, including what the kernel can reclaim.
	Available int64 `json:"available"`

	// Memory that is not used for anything.
	Free int64 `json:"free"`

	// Memory the server has in all.
	Total int64 `json:"total"`
}

// ServerStatsStorage is the storage of a server, its volume groups and mounted
// file systems.
type ServerStatsStorage struct {
	// The LVM volume groups, by name.
	VolumeGroups map[string]ServerStatsStorageVolumeGroup `json:"volume_groups"`

	// The mounted file systems, by a key the node chooses.
	Mounts map[string]ServerStatsStorageMount `json:"mounts"`
}

// ServerStatsStorageMount is a mounted file system of a server. All sizes are
// in the same unit, the one the node reports.
type ServerStatsStorageMount struct {
	// Device that is mounted.
	Device *string `json:"device,omitempty"`

	// Type of the file system, such as ext4.
	Type string `json:"type"`

	// Directory the file system is mounted on.
	Mountpoint *string `json:"mountpoint,omitempty"`

	// Size of the file system.
	Total int64 `json:"total"`

	// Space that is free.
	Free int64 `json:"free"`

	// Space that is taken.
	Used int64 `json:"used"`
}

// ServerStatsStorageVolumeGroup is an LVM volume group of a server.
type ServerStatsStorageVolumeGroup struct {
	// Name of the volume group.
	Name string `json:"name"`

	// Size of the volume group, in the unit the node reports it in.
	Size int64 `json:"size"`

	// The logical volumes of the group, by name.
	Volumes map[string]ServerStatsStorageVolumeGroupVolume `json:"volumes"`
}

// ServerStatsStorageVolumeGroupVolume is a logical volume of an LVM volume
// group.
type ServerStatsStorageVolumeGroupVolume struct {
	// Name of the logical volume.
	Name string `json:"name"`

	// Size of the logical volume, in the unit the node reports it in.
	Size int64 `json:"size"`

	// How full the data space is, in percent, as LVM reports it for thin volumes
	// and pools.
	DataPercent int64 `json:"data_percent"`

	// How full the metadata space is, in percent, as LVM reports it for thin pools.
	MetaPercent int64 `json:"meta_percent"`

	// Name of the thin pool the volume takes its space from.
	Pool string `json:"pool"`
}

// ServerStatsUptime is how long a server has been up.
type ServerStatsUptime struct {
	// Seconds since the server booted.
	Seconds *float64 `json:"seconds,omitempty"`

	// Time the processors have been idle, as the node reports it. Linux keeps such
	// a figure in /proc/uptime, in seconds and summed over all cores.
	CPUIdle *float64 `json:"cpu_idle,omitempty"`
}

// ServerStatsVendor is the makers of a server's hardware and firmware.
type ServerStatsVendor struct {
	// Maker of the whole system.
	SystemVendor *string `json:"system_vendor,omitempty"`

	// Maker of the main board.
	BoardVendor *string `json:"board_vendor,omitempty"`

	// Model name of the main board.
	BoardName *string `json:"board_name,omitempty"`

	// Serial number of the main board.
	BoardSerial *string `json:"board_serial,omitempty"`

	// Maker of the BIOS.
	BiosVendor *string `json:"bios_vendor,omitempty"`
}

// ServerStatsVersions is the versions of the platform's software on a server.
type ServerStatsVersions struct {
	// Versions of the services, by name of the service.
	Services map[string]string `json:"services"`
}

// ServiceContainer is a container that runs a service of the environment, with
// its instances.
type ServiceContainer struct {
	// The container that runs the service.
	Container ContainerSummary `json:"container"`

	// Instances of the container; may be null.
	Instances []InstanceSummary `json:"instances,omitempty"`
}

// ServiceContainerIdentifier is the name of the service that a service
// container runs.
type ServiceContainerIdentifier string

// ShutdownSignal is the signal that asks the main process of an instance to
// stop.
type ShutdownSignal string

// StackSummary is the stack a container comes from, in short.
type StackSummary struct {
	// Identifies the stack.
	ID *ID `json:"id,omitempty"`

	// Identifies the build of the stack.
	BuildID *string `json:"build_id,omitempty"`

	// Short name by which the stack or the container in it can be referred to.
	Identifier *string `json:"identifier,omitempty"`
}

// StartInstanceAction is a task that starts an instance.
type StartInstanceAction struct {
	// Tells this task from the others; always container.instance.start.
	Action StartInstanceActionAction `json:"action"`

	// The instance to start.
	Contents StartInstanceActionContents `json:"contents"`
}

// StartInstanceActionAction is the type of StartInstanceAction.Action. Tells
// this task from the others; always container.instance.start.
type StartInstanceActionAction string

// StartInstanceActionContents is the instance that a task is to start.
type StartInstanceActionContents struct {
	// Identifies the instance to start.
	InstanceID ID `json:"instance_id"`

	// Identifies the container the instance belongs to.
	ContainerID ID `json:"container_id"`

	// What a function instance is started with; null when the instance runs no
	// function.
	Function *FunctionInitOpts `json:"function,omitempty"`
}

// State is the part that the states of all resources share.
type State struct {
	// When the state last changed.
	Changed DateTime `json:"changed"`

	// Error that goes with the state; absent or empty when there is none.
	Error *StateError `json:"error,omitempty"`
}

// StateCountSummary is the number of resources of a kind, by state and in all.
type StateCountSummary struct {
	// Number of resources in each state, by name of the state.
	State map[string]int64 `json:"state"`

	// Number of resources in all states.
	Total int64 `json:"total"`

	// Number of resources the platform counts as available.
	Available int64 `json:"available"`
}

// StateError is the error that goes with the state of a resource.
type StateError struct {
	// What went wrong, for people to read.
	Message *string `json:"message,omitempty"`

	// When the error happened.
	Time *DateTime `json:"time,omitempty"`
}

// StopInstanceAction is a task that stops an instance.
type StopInstanceAction struct {
	// Tells this task from the others; always container.instance.stop.
	Action StopInstanceActionAction `json:"action"`

	// The instance to stop.
	Contents StopInstanceActionContents `json:"contents"`
}

// StopInstanceActionAction is the type of StopInstanceAction.Action. Tells this
// task from the others; always container.instance.stop.
type StopInstanceActionAction string

// StopInstanceActionContents is the instance that a task is to stop.
type StopInstanceActionContents struct {
	// Identifies the instance to stop.
	InstanceID ID `json:"instance_id"`

	// Identifies the container the instance belongs to.
	ContainerID ID `json:"container_id"`
}

// TCPRouterConfig is the part of a router's configuration that only TCP has.
type TCPRouterConfig struct {
	// Tells this extension from the others; always tcp.
	Type TCPRouterConfigType `json:"type"`

	// Settings particular to TCP; the API gives them no fixed form.
	Details map[string]any `json:"details"`
}

// TCPRouterConfigType is the type of TCPRouterConfig.Type. Tells this extension
// from the others; always tcp.
type TCPRouterConfigType string

// TCPTransportConfig is the part of a transport's configuration that only TCP
// has.
type TCPTransportConfig struct {
	// Tells this extension from the others; always tcp.
	Type TCPTransportConfigType `json:"type"`

	// Settings particular to TCP.
	Details TCPTransportConfigDetails `json:"details"`
}

// TCPTransportConfigType is the type of TCPTransportConfig.Type. Tells this
// extension from the others; always tcp.
type TCPTransportConfigType string

// TCPTransportConfigDetails is the settings of a transport that are particular
// to TCP.
type TCPTransportConfigDetails struct {
	// Settings for connections; the API gives them no fixed form.
	Connections map[string]any `json:"connections"`

	// Settings for telemetry; the API gives them no fixed form.
	Telemetry map[string]any `json:"telemetry"`
}

// UDPRouterConfig is the part of a router's configuration that only UDP has.
type UDPRouterConfig struct {
	// Tells this extension from the others; always udp.
	Type UDPRouterConfigType `json:"type"`

	// Settings particular to UDP; the API gives them no fixed form.
	Details map[string]any `json:"details"`
}

// UDPRouterConfigType is the type of UDPRouterConfig.Type. Tells this extension
// from the others; always udp.
type UDPRouterConfigType string

// UDPTransportConfig is the part of a transport's configuration that only UDP
// has.
type UDPTransportConfig struct {
	// Tells this extension from the others; always udp.
	Type UDPTransportConfigType `json:"type"`

	// Settings particular to UDP.
	Details UDPTransportConfigDetails `json:"details"`
}

// UDPTransportConfigType is the type of UDPTransportConfig.Type. Tells this
// extension from the others; always udp.
type UDPTransportConfigType string

// UDPTransportConfigDetails is the settings of a transport that are particular
// to UDP.
type UDPTransportConfigDetails struct {
	// Settings for telemetry; the API gives them no fixed form.
	Telemetry map[string]any `json:"telemetry"`
}

// V1LBConfig is the configuration of a load balancer of type v1.
type V1LBConfig struct {
	// The controllers, each of which serves a port.
	Controllers []V1LBController `json:"controllers"`

	// Template for controllers; null when there is none.
	ControllerTemplate *V1LBController `json:"controller_template,omitempty"`

	// Web application firewall of the load balancer; null when there is none.
	WAF *WAFConfig `json:"waf,omitempty"`
}

// V1LBConfigRouter is a router of a load balancer, which says what traffic it
// takes and how that traffic gets to a destination.
type V1LBConfigRouter struct {
	// Which traffic the router takes.
	Match V1LBConfigRouterMatch `json:"match"`

	// How a destination is chosen, at random, each in turn, or by the address the
	// traffic comes from.
	Mode V1LBConfigRouterMode `json:"mode"`

	// How the router treats the traffic it takes.
	Config V1LBConfigRouterConfig `json:"config"`
}

// V1LBConfigRouterMode is how a destination is chosen, at random, each in turn,
// or by the address the traffic comes from.
type V1LBConfigRouterMode string

// V1LBConfigRouterConfig is how a router of a load balancer treats the traffic
// it takes.
type V1LBConfigRouterConfig struct {
	// Whether a client is kept at the destination it was first sent to.
	StickySessions bool `json:"sticky_sessions"`

	// Number of retries when a destination cannot be reached.
	DestinationRetries int64 `json:"destination_retries"`

	// Which destinations are preferred, by latency, at random or in a fixed order;
	// null when it is not set.
	DestinationPrioritization *V1LBConfigRouterConfigDestinationPrioritization `json:"destination_prioritization,omitempty"`

	// TLS settings of the router; null when there are none.
	TLS *V1LBConfigRouterConfigTLS `json:"tls,omitempty"`

	// Time limits of the router.
	Timeouts V1LBConfigRouterConfigTimeouts `json:"timeouts"`

	// Settings particular to the protocol; null when there are none.
	Extension *V1LBConfigRouterConfigExtension `json:"extension,omitempty"`
}

// V1LBConfigRouterConfigDestinationPrioritization is the type of
// V1LBConfigRouterConfig.DestinationPrioritization.
type V1LBConfigRouterConfigDestinationPrioritization string

// V1LBConfigRouterConfigExtension is the part of a router's configuration that
// depends on the protocol. The type tells which of the variants it is.
type V1LBConfigRouterConfigExtension struct {
	union json.RawMessage
}

// V1LBConfigRouterConfigTimeouts is the time limits of a router.
type V1LBConfigRouterConfigTimeouts struct {
	// How long connecting to a destination may take.
	DestinationConnection Duration `json:"destination_connection"`
}

// V1LBConfigRouterConfigTLS is the TLS settings of a router.
type V1LBConfigRouterConfigTLS struct {
	// Server name to use in TLS; null when it is not set.
	ServerName *string `json:"server_name,omitempty"`

	// Whether a certificate that cannot be verified is accepted nonetheless; null
	// when it is not set.
	AllowInsecure *bool `json:"allow_insecure,omitempty"`

	// Setting for the authentication of clients by certificate, as text; null when
	// it is not set.
	ClientCertAuth *string `json:"client_cert_auth,omitempty"`

	// What is asked of clients. With none they are asked for no certificate, with
	// request they may send one, with require they have to send one, and with
	// require-verify it also has to be valid; null when it is not set.
	ClientAuth *V1LBConfigRouterConfigTLSClientAuth `json:"client_auth,omitempty"`
}

// V1LBConfigRouterConfigTLSClientAuth is the type of
// V1LBConfigRouterConfigTLS.ClientAuth.
type V1LBConfigRouterConfigTLSClientAuth string

// V1LBConfigRouterMatch is which traffic a router takes. A null property sets
// no condition.
type V1LBConfigRouterMatch struct {
	// Domain names the traffic is for.
	Domains []string `json:"domains"`

	// Ports on the side of the containers that the traffic is for.
	InternalPorts []int64 `json:"internal_ports"`

	// Path of the requested URL, as the load balancer matches it.
	Path *string `json:"path,omitempty"`

	// Containers the traffic is for.
	Containers *V1LBConfigRouterMatchContainers `json:"containers,omitempty"`
}

// V1LBConfigRouterMatchContainers is which containers a router takes traffic
// for.
type V1LBConfigRouterMatchContainers struct {
	// Containers to take traffic for; null when none are listed.
	Include []HybridIdentifier `json:"include,omitempty"`

	// Containers to take no traffic for; null when none are listed.
	Exclude []HybridIdentifier `json:"exclude,omitempty"`
}

// V1LBController is a controller of a load balancer, which serves one port.
type V1LBController struct {
	// Short name by which the controller can be referred to.
	Identifier string `json:"identifier"`

	// Port the controller listens on.
	Port int64 `json:"port"`

	// Web application firewall of this controller; null when there is none.
	WAF *WAFConfig `json:"waf,omitempty"`

	// How the traffic of the port is handled; null when it is not set.
	Transport *V1LBControllerTransport `json:"transport,omitempty"`
}

// V1LBControllerTransport is how a controller handles the traffic of its port.
type V1LBControllerTransport struct {
	// Whether the transport is switched off.
	Disable bool `json:"disable"`

	// Protocol that the traffic is handled as.
	Mode V1LBControllerTransportMode `json:"mode"`

	// Settings of the transport.
	Config V1LBControllerTransportConfig `json:"config"`

	// Routers that bring the traffic to its destinations.
	Routers []V1LBConfigRouter `json:"routers"`
}

// V1LBControllerTransportMode is the type of V1LBControllerTransport.Mode.
// Protocol that the traffic is handled as.
type V1LBControllerTransportMode string

// V1LBControllerTransportConfig is the settings of a controller's transport.
type V1LBControllerTransportConfig struct {
	// Whether performance mode is on.
	Performance bool `json:"performance"`

	// Settings for incoming traffic.
	Ingress V1LBControllerTransportConfigIngress `json:"ingress"`

	// Time limits of the transport.
	Timeouts V1LBControllerTransportConfigTimeouts `json:"timeouts"`

	// How much is logged, from low to debug.
	Verbosity V1LBControllerTransportConfigVerbosity `json:"verbosity"`

	// Settings particular to the protocol; may be absent.
	Extension *V1LBControllerTransportConfigExtension `json:"extension,omitempty"`
}

// V1LBControllerTransportConfigVerbosity is how much is logged, from low to
// debug.
type V1LBControllerTransportConfigVerbosity string

// V1LBControllerTransportConfigExtension is the part of a transport's
// configuration that depends on the protocol. The type tells which of the
// variants it is.
type V1LBControllerTransportConfigExtension struct {
	union json.RawMessage
}

// V1LBControllerTransportConfigIngress is the settings of a transport for
// incoming traffic.
type V1LBControllerTransportConfigIngress struct {
	// TLS settings for incoming traffic; null when there are none.
	TLS *V1LBControllerTransportConfigIngressTLS `json:"tls,omitempty"`
}

// V1LBControllerTransportConfigIngressTLS is the TLS settings of a transport
// for incoming traffic.
type V1LBControllerTransportConfigIngressTLS struct {
	// Whether the load balancer speaks TLS with clients.
	Enable bool `json:"enable"`
}

// V1LBControllerTransportConfigTimeouts is the time limits of a transport.
type V1LBControllerTransportConfigTimeouts struct {
	// How long a connection may stay idle.
	Idle Duration `json:"idle"`
}

// V1LBType is the choice of the v1 load balancer for an environment, with its
// configuration.
type V1LBType struct {
	// Whether performance mode is on.
	Performance bool `json:"performance"`

	// Whether the load balancer serves IPv4.
	IPv4 bool `json:"ipv4"`

	// Whether the load balancer serves IPv6.
	IPv6 bool `json:"ipv6"`

	// Tells this kind of load balancer from the others; always v1.
	Type V1LBTypeType `json:"type"`

	// Configuration of the load balancer.
	Details V1LBConfig `json:"details"`
}

// V1LBTypeType is the type of V1LBType.Type. Tells this kind of load balancer
// from the others; always v1.
type V1LBTypeType string

// Version is the version of a deployment, as text. A deployment tag stands for
// such a version.
type Version = string

// VirtualMachine is a virtual machine of the environment, with its
// configuration and state.
type VirtualMachine struct {
	// Identifies the virtual machine.
	ID ID `json:"id"`

	// Name of the virtual machine for people to read.
	Name string `json:"name"`

	// Short name by which the virtual machine can be referred to.
	Identifier Identifier `json:"identifier"`

	// Who created the virtual machine.
	Creator CreatorScope `json:"creator"`

	// The environment the virtual machine belongs to.
	Environment VirtualMachineEnvironment `json:"environment"`

	// Identifies the hub that owns the virtual machine.
	HubID HubID `json:"hub_id"`

	// Configuration of the virtual machine.
	Config VirtualMachineConfig `json:"config"`

	// What the virtual machine boots from.
	Image VirtualMachineImage `json:"image"`

	// Identifies the container that goes with the virtual machine; may be absent.
	ContainerID *ID `json:"container_id,omitempty"`

	// Volumes of the virtual machine; null when there are none.
	Volumes []VirtualMachineVolume `json:"volumes,omitempty"`

	// Free-form data attached by users; null when there is none.
	Annotations map[string]any `json:"annotations,omitempty"`

	// Password of the root user, and when it was changed; keep it out of logs.
	RootPassword *VirtualMachineRootPassword `json:"root_password,omitempty"`

	// Identifies the SSH keys for the virtual machine; null when there are none.
	SSHKeys []ID `json:"ssh_keys,omitempty"`

	// State the virtual machine is in.
	State VirtualMachineState `json:"state"`

	// Times of the events in the virtual machine's life.
	Events VirtualMachineEvents `json:"events"`

	// Whether the virtual machine is marked as deprecated.
	Deprecate bool `json:"deprecate"`

	// Whether the virtual machine is locked.
	Lock bool `json:"lock"`

	// Related data that is not part of the virtual machine itself; null when not
	// included.
	Meta *VirtualMachineMeta `json:"meta,omitempty"`
}

// VirtualMachineAttachmentTypeISO is an ISO image attached to a virtual
// machine.
type VirtualMachineAttachmentTypeISO struct {
	// Tells the kinds of attachment apart; always iso here.
	Type VirtualMachineAttachmentTypeISOType `json:"type"`

	// Where the ISO image comes from.
	Details VirtualMachineAttachmentTypeISODetails `json:"details"`
}

// VirtualMachineAttachmentTypeISOType is the type of
// VirtualMachineAttachmentTypeISO.Type. Tells the kinds of attachment apart;
// always iso here.
type VirtualMachineAttachmentTypeISOType string

// VirtualMachineAttachmentTypeISODetails is where an attached ISO image comes
// from.
type VirtualMachineAttachmentTypeISODetails struct {
	// URL of the ISO image.
	URL string `json:"url"`
}

// VirtualMachineConfig is the configuration of a virtual machine.
type VirtualMachineConfig struct {
	// How the machine is reached over the network and what it may reach.
	Network VirtualMachineNetworkConfig `json:"network"`

	// Where the machine may be placed, and how it is started, stopped and observed.
	Deploy VirtualMachineDeployConfig `json:"deploy"`

	// The memory and CPU the machine is given.
	Resources VirtualMachineResourcesConfig `json:"resources"`

	// The hardware the machine sees, its attachments and its kind of operating
	// system; null when none of that is configured.
	Runtime *VirtualMachineRuntimeConfig `json:"runtime,omitempty"`
}

// VirtualMachineCPUConfigCustom is a CPU for a virtual machine whose model is
// chosen by name.
type VirtualMachineCPUConfigCustom struct {
	// Tells the kinds of CPU configuration apart; always custom here.
	Type VirtualMachineCPUConfigCustomType `json:"type"`

	// The model and the features of the CPU.
	Details VirtualMachineCPUConfigCustomDetails `json:"details"`
}

// VirtualMachineCPUConfigCustomType is the type of
// VirtualMachineCPUConfigCustom.Type. Tells the kinds of CPU configuration
// apart; always custom here.
type VirtualMachineCPUConfigCustomType string

// VirtualMachineCPUConfigCustomDetails is the model and the features of a CPU
// that is chosen by name.
type VirtualMachineCPUConfigCustomDetails struct {
	// Name of the CPU model that the machine is shown.
	Model string `json:"model"`

	// Flags for single features of the CPU; null when there are none.
	FeatureFlags []string `json:"feature_flags,omitempty"`
}

// VirtualMachineCPUConfigDefault is a CPU for a virtual machine that is one of
// the common models and needs no further settings.
type VirtualMachineCPUConfigDefault struct {
	// The CPU model, by its QEMU name. host shows the machine the CPU of the
	// server; qemu32, qemu64 and kvm64 are generic models that do not depend on the
	// server.
	Type VirtualMachineCPUConfigDefaultType `json:"type"`

	// Always an empty object, since these models have no settings.
	Details map[string]any `json:"details"`
}

// VirtualMachineCPUConfigDefaultType is the CPU model, by its QEMU name. host
// shows the machine the CPU of the server; qemu32, qemu64 and kvm64 are generic
// models that do not depend on the server.
type VirtualMachineCPUConfigDefaultType string

// VirtualMachineCPUResources is the CPU resources of a virtual machine.
type VirtualMachineCPUResources struct {
	// How many cores the machine has; null when no number is configured.
	Cores *VirtualMachineCPUResourcesCores `json:"cores,omitempty"`

	// Which CPUs of the server the machine may use, as text; null when none are
	// singled out.
	Cpus *string `json:"cpus,omitempty"`
}

// VirtualMachineCPUResourcesCores is the number of CPU cores of a virtual
// machine.
type VirtualMachineCPUResourcesCores struct {
	// Number of cores.
	Number int64 `json:"number"`

	// Whether the cores are set aside for this machine; null when that is not
	// configured.
	Allocate *bool `json:"allocate,omitempty"`
}

// VirtualMachineDeployConfig is how a virtual machine is placed, started,
// stopped and observed.
type VirtualMachineDeployConfig struct {
	// What limits the choice of a server; null when nothing does.
	Constraints *VirtualMachineDeployConstraints `json:"constraints,omitempty"`

	// How the machine is stopped; null when that is not configured.
	Shutdown *VirtualMachineShutdownPolicy `json:"shutdown,omitempty"`

	// How the machine is started; null when that is not configured.
	Startup *VirtualMachineStartupPolicy `json:"startup,omitempty"`

	// How telemetry of the machine is collected; null when that is not configured.
	Telemetry *VirtualMachineTelemetryConfig `json:"telemetry,omitempty"`
}

// VirtualMachineDeployConstraints is what limits the deployment of a virtual
// machine.
type VirtualMachineDeployConstraints struct {
	// What the server must be like; null when any will do.
	Node *VirtualMachineNodeConstraints `json:"node,omitempty"`

	// The secrets that the constraint names; null when there are none.
	Secrets []string `json:"secrets,omitempty"`

	// The containers that the constraint names; null when there are none.
	Containers []string `json:"containers,omitempty"`
}

// VirtualMachineDeployTags is the tags a server must carry for a virtual
// machine to be placed on it.
type VirtualMachineDeployTags struct {
	// Tags of which the server must carry at least one; null when there is no such
	// demand.
	Any []string `json:"any,omitempty"`

	// Tags of which the server must carry every one; null when there is no such
	// demand.
	All []string `json:"all,omitempty"`
}

// VirtualMachineDomain is a domain name that leads to a virtual machine.
type VirtualMachineDomain struct {
	// The fully qualified domain name.
	FQDN string `json:"fqdn"`

	// The DNS record behind the name, where it is given.
	Record *DNSRecord `json:"record,omitempty"`
}

// VirtualMachineEnvironment is the environment that a virtual machine belongs
// to.
type VirtualMachineEnvironment struct {
	// Identifies the environment.
	ID ID `json:"id"`

	// Identifier of the cluster of servers that the environment runs on.
	Cluster Identifier `json:"cluster"`
}

// VirtualMachineEvents is the times of the main events in the life of a virtual
// machine.
type VirtualMachineEvents struct {
	// When the machine was created.
	Created DateTime `json:"created"`

	// When the machine was last changed.
	Updated DateTime `json:"updated"`

	// When the machine was deleted; the zero time while it exists.
	Deleted DateTime `json:"deleted"`

	// When the machine was started; the zero time before that.
	Started DateTime `json:"started"`
}

// VirtualMachineGateway is a gateway instance that serves a virtual machine,
// with the addresses it uses for it.
type VirtualMachineGateway struct {
	// Identifies the virtual machine.
	VirtualMachineID ID `json:"virtual_machine_id"`

	// Identifies the instance of the gateway service.
	GatewayInstanceID ID `json:"gateway_instance_id"`

	// The addresses that the gateway uses for the machine.
	IPs []VirtualMachineGatewayIP `json:"ips,omitempty"`
}

// VirtualMachineGatewayIP is an address of a virtual machine at a gateway, with
// the gateway's own addresses that go with it.
type VirtualMachineGatewayIP struct {
	// The version of IP that the addresses belong to.
	Kind VirtualMachineGatewayIPKind `json:"kind"`

	// The public address.
	PublicIP string `json:"public_ip"`

	// The address of the gateway in the private network; null when there is none.
	GatewayPrivateIP *string `json:"gateway_private_ip,omitempty"`

	// The address that the gateway uses for address translation (NAT); null when
	// there is none.
	GatewayNATIP *string `json:"gateway_nat_ip,omitempty"`
}

// VirtualMachineGatewayIPKind is the version of IP that the addresses belong
// to.
type VirtualMachineGatewayIPKind string

// VirtualMachineImage is where a virtual machine boots from, told apart by its
// type.
type VirtualMachineImage struct {
	union json.RawMessage
}

// VirtualMachineImageSourceBase is a base image as the source of a virtual
// machine.
type VirtualMachineImageSourceBase struct {
	// Tells the kinds of image source apart; always base here.
	Type VirtualMachineImageSourceBaseType `json:"type"`

	// Which base image it is.
	Details VirtualMachineImageSourceBaseDetails `json:"details"`
}

// VirtualMachineImageSourceBaseType is the type of
// VirtualMachineImageSourceBase.Type. Tells the kinds of image source apart;
// always base here.
type VirtualMachineImageSourceBaseType string

// VirtualMachineImageSourceBaseDetails is which base image a virtual machine is
// made from.
type VirtualMachineImageSourceBaseDetails struct {
	// Identifier of the base image.
	Identifier string `json:"identifier"`
}

// VirtualMachineImageSourceExternalVolume is an external volume as the source
// of a virtual machine.
type VirtualMachineImageSourceExternalVolume struct {
	// Tells the kinds of image source apart; always external-volume here.
	Type VirtualMachineImageSourceExternalVolumeType `json:"type"`

	// Which external volume it is.
	Details VirtualMachineImageSourceExternalVolumeDetails `json:"details"`
}

// VirtualMachineImageSourceExternalVolumeType is the type of
// VirtualMachineImageSourceExternalVolume.Type. Tells the kinds of image source
// apart; always external-volume here.
type VirtualMachineImageSourceExternalVolumeType string

// VirtualMachineImageSourceExternalVolumeDetails is which external volume a
// virtual machine boots from.
type VirtualMachineImageSourceExternalVolumeDetails struct {
	// Identifier of the volume; null when it is not named this way.
	Identifier *Identifier `json:"identifier,omitempty"`

	// ID of the volume; null when it is not named this way.
	ID *ID `json:"id,omitempty"`
}

// VirtualMachineImageSourceIPXE is a network boot with iPXE as the source of a
// virtual machine.
type VirtualMachineImageSourceIPXE struct {
	// Tells the kinds of image source apart; always ipxe here.
	Type VirtualMachineImageSourceIPXEType `json:"type"`

	// What iPXE is to load or run.
	Details VirtualMachineImageSourceIPXEDetails `json:"details"`
}

// VirtualMachineImageSourceIPXEType is the type of
// VirtualMachineImageSourceIPXE.Type. Tells the kinds of image source apart;
// always ipxe here.
type VirtualMachineImageSourceIPXEType string

// VirtualMachineImageSourceIPXEDetails is what iPXE loads or runs when a
// virtual machine boots.
type VirtualMachineImageSourceIPXEDetails struct {
	// URL that iPXE chain-loads; null when there is none.
	ChainURL *string `json:"chain_url,omitempty"`

	// Text of the iPXE script; null when there is none.
	Script *string `json:"script,omitempty"`
}

// VirtualMachineImageSourceURL is a URL as the source of the image of a virtual
// machine.
type VirtualMachineImageSourceURL struct {
	// Tells the kinds of image source apart; always url here.
	Type VirtualMachineImageSourceURLType `json:"type"`

	// Where the image is found.
	Details VirtualMachineImageSourceURLDetails `json:"details"`
}

// VirtualMachineImageSourceURLType is the type of
// VirtualMachineImageSourceURL.Type. Tells the kinds of image source apart;
// always url here.
type VirtualMachineImageSourceURLType string

// VirtualMachineImageSourceURLDetails is where the image of a virtual machine
// is found.
type VirtualMachineImageSourceURLDetails struct {
	// URL of the image.
	URL string `json:"url"`
}

// VirtualMachineMeta is further facts about a virtual machine that are not part
// of its own record.
type VirtualMachineMeta struct {
	// The domain names that lead to the machine; null when they are not given.
	Domains []VirtualMachineMetaDomain `json:"domains,omitempty"`

	// The IP addresses of the machine; null when they are not given.
	IPs []IP `json:"ips,omitempty"`

	// The server that the machine runs on; null when it is not given.
	Server *Server `json:"server,omitempty"`

	// The addresses of the machine's hypervisor; null when they are not given.
	HypervisorIPs *VirtualMachineMetaHypervisorIPs `json:"hypervisor_ips,omitempty"`
}

// VirtualMachineMetaDomain is a domain name that leads to a virtual machine, as
// listed in its meta data.
type VirtualMachineMetaDomain struct {
	// The fully qualified domain name.
	FQDN string `json:"fqdn"`

	// The DNS record behind the name; null when it is not given.
	Record *DNSRecord `json:"record,omitempty"`
}

// VirtualMachineMetaHypervisorIPs is the addresses of the hypervisor of a
// virtual machine.
type VirtualMachineMetaHypervisorIPs struct {
	// IPv4 address of the hypervisor.
	IPv4 *string `json:"ipv4,omitempty"`

	// IPv6 address of the hypervisor.
	IPv6 *string `json:"ipv6,omitempty"`
}

// VirtualMachineNetworkConfig is the network configuration of a virtual
// machine.
type VirtualMachineNetworkConfig struct {
	// How far the machine takes part in the public network. enable and disable
	// switch it on and off; egress-only allows connections from the machine to the
	// outside only; environment-limited limits it to the environment.
	Public VirtualMachineNetworkConfigPublic `json:"public"`

	// Host name of the machine.
	Hostname string `json:"hostname"`

	// The configured ports, each as text; null when there are none.
	Ports []string `json:"ports,omitempty"`

	// Whether traffic from the machine to the outside passes through the
	// environment's gateway.
	EgressViaGateway bool `json:"egress_via_gateway"`
}

// VirtualMachineNetworkConfigPublic is how far the machine takes part in the
// public network. enable and disable switch it on and off; egress-only allows
// connections from the machine to the outside only; environment-limited limits
// it to the environment.
type VirtualMachineNetworkConfigPublic string

// VirtualMachineNodeConstraints is what a server must be like for a virtual
// machine to be placed on it.
type VirtualMachineNodeConstraints struct {
	// The tags that the server must carry.
	Tags VirtualMachineDeployTags `json:"tags"`
}

// VirtualMachineRAMResources is the memory of a virtual machine.
type VirtualMachineRAMResources struct {
	// How much memory the machine may have, as text that includes the unit.
	Limit string `json:"limit"`

	// Whether the memory is set aside for this machine; null when that is not
	// configured.
	Allocate *bool `json:"allocate,omitempty"`
}

// VirtualMachineResourcesConfig is the memory and CPU that a virtual machine is
// given.
type VirtualMachineResourcesConfig struct {
	// The memory of the machine.
	RAM VirtualMachineRAMResources `json:"ram"`

	// The cores and CPUs of the machine.
	CPU VirtualMachineCPUResources `json:"cpu"`
}

// VirtualMachineRootPassword is the root password of a virtual machine.
type VirtualMachineRootPassword struct {
	// When the password was last changed.
	Changed DateTime `json:"changed"`

	// The present password, to be treated as a secret; null when it is not given.
	Current *string `json:"current"`
}

// VirtualMachineRuntimeConfig is what a virtual machine finds when it runs,
// that is its hardware and attachments.
type VirtualMachineRuntimeConfig struct {
	// The hardware that the machine is shown; null when that is not configured.
	Hardware *VirtualMachineRuntimeConfigHardware `json:"hardware,omitempty"`

	// What is attached to the machine; null when nothing is.
	Attach []VirtualMachineRuntimeConfigAttachment `json:"attach,omitempty"`

	// The family of operating systems that the machine runs.
	OSFlavor *VirtualMachineRuntimeConfigOSFlavor `json:"os_flavor,omitempty"`
}

// VirtualMachineRuntimeConfigOSFlavor is the family of operating systems that
// the machine runs.
type VirtualMachineRuntimeConfigOSFlavor string

// VirtualMachineRuntimeConfigAttachment is something attached to a virtual
// machine; always an ISO image.
type VirtualMachineRuntimeConfigAttachment = VirtualMachineAttachmentTypeISO

// VirtualMachineRuntimeConfigHardware is the hardware that a virtual machine is
// shown.
type VirtualMachineRuntimeConfigHardware struct {
	// The QEMU machine type; null when none is chosen. pc is the older PC with an
	// i440FX chipset, q35 the PC with PCI Express, microvm a minimal machine for
	// fast booting.
	MachineType *VirtualMachineRuntimeConfigHardwareMachineType `json:"machine_type,omitempty"`

	// The CPU model that the machine is shown.
	CPU VirtualMachineRuntimeConfigHardwareCPU `json:"cpu"`
}

// VirtualMachineRuntimeConfigHardwareMachineType is the type of
// VirtualMachineRuntimeConfigHardware.MachineType.
type VirtualMachineRuntimeConfigHardwareMachineType string

// VirtualMachineRuntimeConfigHardwareCPU is the CPU that a virtual machine is
// shown, either a common model or one chosen by name.
type VirtualMachineRuntimeConfigHardwareCPU struct {
	union json.RawMessage
}

// VirtualMachineShutdownPolicy is how a virtual machine is stopped.
type VirtualMachineShutdownPolicy struct {
	// How long the machine may take to shut down by itself before it is stopped by
	// force; null when that is not configured.
	GracefulTimeout *Duration `json:"graceful_timeout,omitempty"`
}

// VirtualMachineStartupPolicy is how a virtual machine is started.
type VirtualMachineStartupPolicy struct {
	// How long to wait before the machine is started; null when no delay is
	// configured.
	Delay *Duration `json:"delay,omitempty"`
}

// VirtualMachineState is the state of a virtual machine, with the time of its
// last change and any error.
type VirtualMachineState struct {
	// When the state last changed.
	Changed DateTime `json:"changed"`

	// Where the machine is in its life. running and stopped are resting states;
	// starting, configuring, stopping and deleting are steps under way.
	Current VirtualMachineStateCurrent `json:"current"`

	// Error that goes with the state; absent or empty when there is none.
	Error *StateError `json:"error,omitempty"`
}

// VirtualMachineStateCurrent is where the machine is in its life. running and
// stopped are resting states; starting, configuring, stopping and deleting are
// steps under way.
type VirtualMachineStateCurrent string

// VirtualMachineTelemetryConfig is how telemetry of a virtual machine is
// collected and kept.
type VirtualMachineTelemetryConfig struct {
	// How long telemetry is kept; null when that is not configured.
	Retention *Duration `json:"retention,omitempty"`

	// Time between two collections; null when that is not configured.
	Interval *Duration `json:"interval,omitempty"`

	// Whether the collection of telemetry is turned off.
	Disable bool `json:"disable"`
}

// VirtualMachineVolume is a volume of a virtual machine.
type VirtualMachineVolume struct {
	// Identifies the volume.
	ID ID `json:"id"`

	// Hash of the volume, as the platform reports it.
	Hash string `json:"hash"`

	// How the volume is configured.
	Config VirtualMachineVolumeConfig `json:"config"`

	// When the volume was removed; null when it was not.
	Removed *DateTime `json:"removed,omitempty"`
}

// VirtualMachineVolumeConfig is the configuration of a volume of a virtual
// machine, which is local or external.
type VirtualMachineVolumeConfig struct {
	// Settings of a volume on the server's own storage; null when the volume is not
	// local.
	Local *VirtualMachineVolumeConfigLocal `json:"local,omitempty"`

	// Settings of an external volume; null when the volume is not external.
	External *VirtualMachineVolumeConfigExternal `json:"external,omitempty"`

	// Identifier of the volume.
	Identifier Identifier `json:"identifier"`

	// Whether the machine may only read the volume.
	ReadOnly bool `json:"read_only"`
}

// VirtualMachineVolumeConfigExternal is the settings of an external volume of a
// virtual machine.
type VirtualMachineVolumeConfigExternal struct {
	// ID of the external volume; null when it is not given.
	ID *ID `json:"id,omitempty"`
}

// VirtualMachineVolumeConfigLocal is the settings of a volume on the storage of
// the server that a virtual machine runs on.
type VirtualMachineVolumeConfigLocal struct {
	// The size that the volume may grow to, as text that includes the unit.
	MaxSize string `json:"max_size"`

	// Whether the volume is kept in a storage pool; null when that is not
	// configured.
	StoragePool *bool `json:"storage_pool,omitempty"`

	// Whether the volume is treated as holding no lasting state; false by default.
	Stateless *bool `json:"stateless,omitempty"`
}

// VolumeSummary is a short account of a volume of a container.
type VolumeSummary struct {
	// Identifies the volume.
	ID ID `json:"id"`

	// Hash of the volume, as the platform reports it.
	Hash string `json:"hash"`

	// How the container configures the volume.
	Config ContainerVolume `json:"config"`

	// The external volume behind this one; null when the volume is not external.
	External *VolumeSummaryExternal `json:"external,omitempty"`

	// When the volume was removed; null when it was not.
	Removed *DateTime `json:"removed,omitempty"`
}

// VolumeSummaryExternal is a pointer to the external volume behind a volume.
type VolumeSummaryExternal struct {
	// Identifies the external volume.
	ID *ID `json:"id,omitempty"`
}

// VPNEnvironmentService is the VPN service of an environment.
type VPNEnvironmentService struct {
	// Whether the service is switched on.
	Enable bool `json:"enable"`

	// ID of the container that provides the service.
	ContainerID string `json:"container_id"`

	// Whether the service is updated without being asked to.
	AutoUpdate *bool `json:"auto_update,omitempty"`

	// Settings of the service; null when there are none.
	Config *VPNEnvironmentServiceConfig `json:"config,omitempty"`
}

// VPNEnvironmentServiceConfig is the settings of the VPN service of an
// environment.
type VPNEnvironmentServiceConfig struct {
	// Whether clients of the VPN may reach the internet through it.
	AllowInternet bool `json:"allow_internet"`

	// Further directives for the configuration of the VPN; null when there are
	// none.
	CustomDirectives *string `json:"custom_directives,omitempty"`

	// Who may log in, and who decides it.
	Auth VPNEnvironmentServiceConfigAuth `json:"auth"`
}

// VPNEnvironmentServiceConfigAuth is how logins to the VPN of an environment
// are decided.
type VPNEnvironmentServiceConfigAuth struct {
	// URL of a webhook that takes part in deciding logins; null when there is none.
	Webhook *string `json:"webhook"`

	// Whether people may log in with their Cycle accounts.
	CycleAccounts bool `json:"cycle_accounts"`

	// Whether people may log in with accounts made for the VPN.
	VPNAccounts *bool `json:"vpn_accounts,omitempty"`
}

// WAFConfig is the configuration of a web application firewall (WAF).
type WAFConfig struct {
	// The rules of the firewall.
	Rules []WAFConfigRule `json:"rules"`
}

// WAFConfigRule is a rule of a web application firewall, with its conditions
// and what it does to a request that meets them.
type WAFConfigRule struct {
	// Text for people that says what the rule is for.
	Description string `json:"description"`

	// Whether the rule is passed over.
	Skip bool `json:"skip"`

	// What is done with a request that meets the conditions: allow lets it through,
	// deny and block do not.
	Type WAFConfigRuleType `json:"type"`

	// When the rule ceases to apply; null when it does not expire.
	Expires *DateTime `json:"expires,omitempty"`

	// How many of the conditions must hold, any one or all of them; empty when it
	// is not set.
	Match WAFConfigRuleMatch `json:"match"`

	// A number that governs sampling for the rule; null when it is not set.
	Sample *int64 `json:"sample,omitempty"`

	// What the firewall answers when the rule turns a request away; null when it is
	// not set.
	Response *WAFConfigRuleResponse `json:"response,omitempty"`

	// The conditions that a request is tested against.
	Conditions []WAFConfigRuleCondition `json:"conditions"`
}

// WAFConfigRuleType is what is done with a request that meets the conditions:
// allow lets it through, deny and block do not.
type WAFConfigRuleType string

// WAFConfigRuleMatch is how many of the conditions must hold, any one or all of
// them; empty when it is not set.
type WAFConfigRuleMatch string

// WAFConfigRuleCondition is a condition of a firewall rule, which compares one
// aspect of a request with a value.
type WAFConfigRuleCondition struct {
	// Names the part of the request to compare where the type alone does not, such
	// as the header for http-header-match; null when none is needed.
	Key *string `json:"key,omitempty"`

	// What the request is compared with.
	Value string `json:"value"`

	// Whether the value is a regular expression; false by default.
	Regex *bool `json:"regex,omitempty"`

	// Which aspect of the request is compared: the client's IP address, its
	// geographical origin, or the URL, method, a header or the body of the HTTP
	// request.
	Type WAFConfigRuleConditionType `json:"type"`

	// How the request is compared with the value. *= means contains and ^= means
	// starts with; a leading exclamation mark negates.
	Operator WAFConfigRuleConditionOperator `json:"operator"`
}

// WAFConfigRuleConditionType is which aspect of the request is compared: the
// client's IP address, its geographical origin, or the URL, method, a header or
// the body of the HTTP request.
type WAFConfigRuleConditionType string

// WAFConfigRuleConditionOperator is how the request is compared with the value.
// *= means contains and ^= means starts with; a leading exclamation mark
// negates.
type WAFConfigRuleConditionOperator string

// WAFConfigRuleResponse is the answer that a firewall rule gives to a request.
type WAFConfigRuleResponse struct {
	// HTTP status code of the answer.
	HTTPCode *int64 `json:"http_code,omitempty"`
}

// WebhookURL is the URL of a webhook.
type WebhookURL = string

// DefaultError is the body of a response to a request that failed.
type DefaultError = ErrorEnvelope

// GetContainerParams are the parameters of [API.GetContainer].
type GetContainerParams struct {
	// ID of the container; absent means the container that the caller runs in.
	ContainerID *string `form:"container-id,omitempty" json:"container-id,omitempty"`
}

// GetContainerInstancesParams are the parameters of
// [API.GetContainerInstances].
type GetContainerInstancesParams struct {
	// ID of the container; absent means the container that the caller runs in.
	ContainerID *string `form:"container-id,omitempty" json:"container-id,omitempty"`
}

// GetContainerCertificatesParams are the parameters of
// [API.GetContainerCertificates].
type GetContainerCertificatesParams struct {
	// ID of the container; absent means the container that the caller runs in.
	ContainerID *string `form:"container-id,omitempty" json:"container-id,omitempty"`
}

// GetContainerDomainsParams are the parameters of [API.GetContainerDomains].
type GetContainerDomainsParams struct {
	// ID of the container; absent means the container that the caller runs in.
	ContainerID *string `form:"container-id,omitempty" json:"container-id,omitempty"`
}

// GetHubIntegrationParams are the parameters of [API.GetHubIntegration].
type GetHubIntegrationParams struct {
	// Identifier of the wanted integration; absent when it is not selected by
	// identifier.
	Identifier *string `form:"identifier,omitempty" json:"identifier,omitempty"`

	// Vendor of the wanted integration; absent when it is not selected by vendor.
	Vendor *string `form:"vendor,omitempty" json:"vendor,omitempty"`
}

// GetObjectCacheParams are the parameters of [API.GetObjectCache].
type GetObjectCacheParams struct {
	// The scope that the entry was stored in, from the widest (global) to the
	// narrowest (instance).
	Scope GetObjectCacheParamsScope `form:"scope" json:"scope"`

	// The key that the entry was stored under within the scope.
	Key string `form:"key" json:"key"`
}

// GetObjectCacheParamsScope is the type of GetObjectCacheParams.Scope.
type GetObjectCacheParamsScope string

// GetVirtualMachineParams are the parameters of [API.GetVirtualMachine].
type GetVirtualMachineParams struct {
	// ID of the virtual machine.
	VirtualMachineID string `form:"virtual-machine-id" json:"virtual-machine-id"`
}

// GetVirtualMachineDomainsParams are the parameters of
// [API.GetVirtualMachineDomains].
type GetVirtualMachineDomainsParams struct {
	// ID of the virtual machine.
	VirtualMachineID string `form:"virtual-machine-id" json:"virtual-machine-id"`
}

// GetVirtualMachineGatewaysParams are the parameters of
// [API.GetVirtualMachineGateways].
type GetVirtualMachineGatewaysParams struct {
	// ID of the virtual machine.
	VirtualMachineID string `form:"virtual-machine-id" json:"virtual-machine-id"`
}

// Get returns one of the AdditionalProperties, and whether there is one of that
// name.
func (a EnvironmentServiceContainers) Get(fieldName string) (value ServiceContainer, found bool) {
	if a.AdditionalProperties != nil {
		value, found = a.AdditionalProperties[fieldName]
	}
	return
}

// Set sets one of the AdditionalProperties.
func (a *EnvironmentServiceContainers) Set(fieldName string, value ServiceContainer) {
	if a.AdditionalProperties == nil {
		a.AdditionalProperties = make(map[string]ServiceContainer)
	}
	a.AdditionalProperties[fieldName] = value
}

// UnmarshalJSON stores what is no field in AdditionalProperties.
func (a *EnvironmentServiceContainers) UnmarshalJSON(b []byte) error {
	object := make(map[string]json.RawMessage)
	err := json.Unmarshal(b, &object)
	if err != nil {
		return err
	}

	if raw, found := object["discovery"]; found {
		err = json.Unmarshal(raw, &a.Discovery)
		if err != nil {
			return fmt.Errorf("error reading 'discovery': %w", err)
		}
		delete(object, "discovery")
	}

	if raw, found := object["vpn"]; found {
		err = json.Unmarshal(raw, &a.VPN)
		if err != nil {
			return fmt.Errorf("error reading 'vpn': %w", err)
		}
		delete(object, "vpn")
	}

	if raw, found := object["loadbalancer"]; found {
		err = json.Unmarshal(raw, &a.Loadbalancer)
		if err != nil {
			return fmt.Errorf("error reading 'loadbalancer': %w", err)
		}
		delete(object, "loadbalancer")
	}

	if raw, found := object["scheduler"]; found {
		err = json.Unmarshal(raw, &a.Scheduler)
		if err != nil {
			return fmt.Errorf("error reading 'scheduler': %w", err)
		}
		delete(object, "scheduler")
	}

	if raw, found := object["gateway"]; found {
		err = json.Unmarshal(raw, &a.Gateway)
		if err != nil {
			return fmt.Errorf("error reading 'gateway': %w", err)
		}
		delete(object, "gateway")
	}

	if len(object) != 0 {
		a.AdditionalProperties = make(map[string]ServiceContainer)
		for fieldName, fieldBuf := range object {
			var fieldVal ServiceContainer
			err := json.Unmarshal(fieldBuf, &fieldVal)
			if err != nil {
				return fmt.Errorf("error unmarshaling field %s: %w", fieldName, err)
			}
			a.AdditionalProperties[fieldName] = fieldVal
		}
	}
	return nil
}

// MarshalJSON writes the AdditionalProperties beside the fields.
func (a EnvironmentServiceContainers) MarshalJSON() ([]byte, error) {
	var err error
	object := make(map[string]json.RawMessage)

	if a.Discovery != nil {
		object["discovery"], err = json.Marshal(a.Discovery)
		if err != nil {
			return nil, fmt.Errorf("error marshaling 'discovery': %w", err)
		}
	}

	if a.VPN != nil {
		object["vpn"], err = json.Marshal(a.VPN)
		if err != nil {
			return nil, fmt.Errorf("error marshaling 'vpn': %w", err)
		}
	}

	if a.Loadbalancer != nil {
		object["loadbalancer"], err = json.Marshal(a.Loadbalancer)
		if err != nil {
			return nil, fmt.Errorf("error marshaling 'loadbalancer': %w", err)
		}
	}

	if a.Scheduler != nil {
		object["scheduler"], err = json.Marshal(a.Scheduler)
		if err != nil {
			return nil, fmt.Errorf("error marshaling 'scheduler': %w", err)
		}
	}

	if a.Gateway != nil {
		object["gateway"], err = json.Marshal(a.Gateway)
		if err != nil {
			return nil, fmt.Errorf("error marshaling 'gateway': %w", err)
		}
	}

	for fieldName, field := range a.AdditionalProperties {
		object[fieldName], err = json.Marshal(field)
		if err != nil {
			return nil, fmt.Errorf("error marshaling '%s': %w", fieldName, err)
		}
	}
	return json.Marshal(object)
}

// Value decodes the variant held: [HAProxyConfig], [V1LBConfig]. A variant this
// package does not know is returned as json.RawMessage.
func (t DefaultLBTypeDetails) Value() (any, error) {
	switch {
	case hasMembers(t.union, "default", "ports"):
		return t.AsHAProxyConfig()
	case hasMembers(t.union, "controllers"):
		return t.AsV1LBConfig()
	}
	raw, err := t.MarshalJSON()
	return json.RawMessage(raw), err
}

// AsHAProxyConfig decodes the value as [HAProxyConfig]. It is an error if
// another variant is held.
func (t DefaultLBTypeDetails) AsHAProxyConfig() (HAProxyConfig, error) {
	return asVariant[HAProxyConfig](t.union, hasMembers(t.union, "default", "ports"))
}

// FromHAProxyConfig stores v.
func (t *DefaultLBTypeDetails) FromHAProxyConfig(v HAProxyConfig) (err error) {
	t.union, err = json.Marshal(v)
	return err
}

// AsV1LBConfig decodes the value as [V1LBConfig]. It is an error if another
// variant is held.
func (t DefaultLBTypeDetails) AsV1LBConfig() (V1LBConfig, error) {
	return asVariant[V1LBConfig](t.union, hasMembers(t.union, "controllers"))
}

// FromV1LBConfig stores v.
func (t *DefaultLBTypeDetails) FromV1LBConfig(v V1LBConfig) (err error) {
	t.union, err = json.Marshal(v)
	return err
}

// MarshalJSON returns the JSON held, null for the zero value.
func (t DefaultLBTypeDetails) MarshalJSON() ([]byte, error) {
	return t.union.MarshalJSON()
}

// UnmarshalJSON keeps b; it is decoded by Value.
func (t *DefaultLBTypeDetails) UnmarshalJSON(b []byte) error {
	t.union = bytes.Clone(b) // not over the old bytes, which a copy of t may share
	return nil
}

// Value decodes the variant held: [StartInstanceAction], [StopInstanceAction].
// A variant this package does not know is returned as json.RawMessage.
func (t InstanceTask) Value() (any, error) {
	switch t.Discriminator() {
	case "container.instance.start":
		return t.AsStartInstanceAction()
	case "container.instance.stop":
		return t.AsStopInstanceAction()
	}
	raw, err := t.MarshalJSON()
	return json.RawMessage(raw), err
}

// Discriminator returns the member action, which tells the variants apart, or
// "" if there is none.
func (t InstanceTask) Discriminator() string {
	return stringMember(t.union, "action")
}

// AsStartInstanceAction decodes the value as [StartInstanceAction]. It is an
// error if another variant is held.
func (t InstanceTask) AsStartInstanceAction() (StartInstanceAction, error) {
	return asVariant[StartInstanceAction](t.union, t.Discriminator() == "container.instance.start")
}

// FromStartInstanceAction stores v and sets its action to
// "container.instance.start".
func (t *InstanceTask) FromStartInstanceAction(v StartInstanceAction) (err error) {
	v.Action = "container.instance.start"
	t.union, err = json.Marshal(v)
	return err
}

// AsStopInstanceAction decodes the value as [StopInstanceAction]. It is an
// error if another variant is held.
func (t InstanceTask) AsStopInstanceAction() (StopInstanceAction, error) {
	return asVariant[StopInstanceAction](t.union, t.Discriminator() == "container.instance.stop")
}

// FromStopInstanceAction stores v and sets its action to
// "container.instance.stop".
func (t *InstanceTask) FromStopInstanceAction(v StopInstanceAction) (err error) {
	v.Action = "container.instance.stop"
	t.union, err = json.Marshal(v)
	return err
}

// MarshalJSON returns the JSON held, null for the zero value.
func (t InstanceTask) MarshalJSON() ([]byte, error) {
	return t.union.MarshalJSON()
}

// UnmarshalJSON keeps b; it is decoded by Value.
func (t *InstanceTask) UnmarshalJSON(b []byte) error {
	t.union = bytes.Clone(b) // not over the old bytes, which a copy of t may share
	return nil
}

// Value decodes the variant held: [IntegrationAdvancedOptionBoolean],
// [IntegrationAdvancedOptionInt], [IntegrationAdvancedOptionString]. A variant
// this package does not know is returned as json.RawMessage.
func (t IntegrationDefinitionExtendedConfigurationOption) Value() (any, error) {
	switch t.Discriminator() {
	case "bool":
		return t.AsIntegrationAdvancedOptionBoolean()
	case "int":
		return t.AsIntegrationAdvancedOptionInt()
	case "string":
		return t.AsIntegrationAdvancedOptionString()
	}
	raw, err := t.MarshalJSON()
	return json.RawMessage(raw), err
}

// Discriminator returns the member type, which tells the variants apart, or ""
// if there is none.
func (t IntegrationDefinitionExtendedConfigurationOption) Discriminator() string {
	return stringMember(t.union, "type")
}

// AsIntegrationAdvancedOptionBoolean decodes the value as
// [IntegrationAdvancedOptionBoolean]. It is an error if another variant is
// held.
func (t IntegrationDefinitionExtendedConfigurationOption) AsIntegrationAdvancedOptionBoolean() (IntegrationAdvancedOptionBoolean, error) {
	return asVariant[IntegrationAdvancedOptionBoolean](t.union, t.Discriminator() == "bool")
}

// FromIntegrationAdvancedOptionBoolean stores v and sets its type to "bool".
func (t *IntegrationDefinitionExtendedConfigurationOption) FromIntegrationAdvancedOptionBoolean(v IntegrationAdvancedOptionBoolean) (err error) {
	v.Type = "bool"
	t.union, err = json.Marshal(v)
	return err
}

// AsIntegrationAdvancedOptionInt decodes the value as
// [IntegrationAdvancedOptionInt]. It is an error if another variant is held.
func (t IntegrationDefinitionExtendedConfigurationOption) AsIntegrationAdvancedOptionInt() (IntegrationAdvancedOptionInt, error) {
	return asVariant[IntegrationAdvancedOptionInt](t.union, t.Discriminator() == "int")
}

// FromIntegrationAdvancedOptionInt stores v and sets its type to "int".
func (t *IntegrationDefinitionExtendedConfigurationOption) FromIntegrationAdvancedOptionInt(v IntegrationAdvancedOptionInt) (err error) {
	v.Type = "int"
	t.union, err = json.Marshal(v)
	return err
}

// AsIntegrationAdvancedOptionString decodes the value as
// [IntegrationAdvancedOptionString]. It is an error if another variant is held.
func (t IntegrationDefinitionExtendedConfigurationOption) AsIntegrationAdvancedOptionString() (IntegrationAdvancedOptionString, error) {
	return asVariant[IntegrationAdvancedOptionString](t.union, t.Discriminator() == "string")
}

// FromIntegrationAdvancedOptionString stores v and sets its type to "string".
func (t *IntegrationDefinitionExtendedConfigurationOption) FromIntegrationAdvancedOptionString(v IntegrationAdvancedOptionString) (err error) {
	v.Type = "string"
	t.union, err = json.Marshal(v)
	return err
}

// MarshalJSON returns the JSON held, null for the zero value.
func (t IntegrationDefinitionExtendedConfigurationOption) MarshalJSON() ([]byte, error) {
	return t.union.MarshalJSON()
}

// UnmarshalJSON keeps b; it is decoded by Value.
func (t *IntegrationDefinitionExtendedConfigurationOption) UnmarshalJSON(b []byte) error {
	t.union = bytes.Clone(b) // not over the old bytes, which a copy of t may share
	return nil
}

// Value decodes the variant held: [V1LBType], [HAProxyLBType], [DefaultLBType].
// A variant this package does not know is returned as json.RawMessage.
func (t LoadBalancerConfig) Value() (any, error) {
	switch t.Discriminator() {
	case "v1":
		return t.AsV1LBType()
	case "haproxy":
		return t.AsHAProxyLBType()
	case "default":
		return t.AsDefaultLBType()
	}
	raw, err := t.MarshalJSON()
	return json.RawMessage(raw), err
}

// Discriminator returns the member type, which tells the variants apart, or ""
// if there is none.
func (t LoadBalancerConfig) Discriminator() string {
	return stringMember(t.union, "type")
}

// AsV1LBType decodes the value as [V1LBType]. It is an error if another variant
// is held.
func (t LoadBalancerConfig) AsV1LBType() (V1LBType, error) {
	return asVariant[V1LBType](t.union, t.Discriminator() == "v1")
}

// FromV1LBType stores v and sets its type to "v1".
func (t *LoadBalancerConfig) FromV1LBType(v V1LBType) (err error) {
	v.Type = "v1"
	t.union, err = json.Marshal(v)
	return err
}

// AsHAProxyLBType decodes the value as [HAProxyLBType]. It is an error if
// another variant is held.
func (t LoadBalancerConfig) AsHAProxyLBType() (HAProxyLBType, error) {
	return asVariant[HAProxyLBType](t.union, t.Discriminator() == "haproxy")
}

// FromHAProxyLBType stores v and sets its type to "haproxy".
func (t *LoadBalancerConfig) FromHAProxyLBType(v HAProxyLBType) (err error) {
	v.Type = "haproxy"
	t.union, err = json.Marshal(v)
	return err
}

// AsDefaultLBType decodes the value as [DefaultLBType]. It is an error if
// another variant is held.
func (t LoadBalancerConfig) AsDefaultLBType() (DefaultLBType, error) {
	return asVariant[DefaultLBType](t.union, t.Discriminator() == "default")
}

// FromDefaultLBType stores v and sets its type to "default".
func (t *LoadBalancerConfig) FromDefaultLBType(v DefaultLBType) (err error) {
	v.Type = "default"
	t.union, err = json.Marshal(v)
	return err
}

// MarshalJSON returns the JSON held, null for the zero value.
func (t LoadBalancerConfig) MarshalJSON() ([]byte, error) {
	return t.union.MarshalJSON()
}

// UnmarshalJSON keeps b; it is decoded by Value.
func (t *LoadBalancerConfig) UnmarshalJSON(b []byte) error {
	t.union = bytes.Clone(b) // not over the old bytes, which a copy of t may share
	return nil
}

// Value decodes the variant held: [NetworkL2DhcpDetails],
// [NetworkL2StaticDetails]. A variant this package does not know is returned as
// json.RawMessage.
func (t NetworkL2Ips) Value() (any, error) {
	switch t.Discriminator() {
	case "dhcp":
		return t.AsNetworkL2DhcpDetails()
	case "static":
		return t.AsNetworkL2StaticDetails()
	}
	raw, err := t.MarshalJSON()
	return json.RawMessage(raw), err
}

// Discriminator returns the member method, which tells the variants apart, or
// "" if there is none.
func (t NetworkL2Ips) Discriminator() string {
	return stringMember(t.union, "method")
}

// AsNetworkL2DhcpDetails decodes the value as [NetworkL2DhcpDetails]. It is an
// error if another variant is held.
func (t NetworkL2Ips) AsNetworkL2DhcpDetails() (NetworkL2DhcpDetails, error) {
	return asVariant[NetworkL2DhcpDetails](t.union, t.Discriminator() == "dhcp")
}

// FromNetworkL2DhcpDetails stores v and sets its method to "dhcp".
func (t *NetworkL2Ips) FromNetworkL2DhcpDetails(v NetworkL2DhcpDetails) (err error) {
	v.Method = "dhcp"
	t.union, err = json.Marshal(v)
	return err
}

// AsNetworkL2StaticDetails decodes the value as [NetworkL2StaticDetails]. It is
// an error if another variant is held.
func (t NetworkL2Ips) AsNetworkL2StaticDetails() (NetworkL2StaticDetails, error) {
	return asVariant[NetworkL2StaticDetails](t.union, t.Discriminator() == "static")
}

// FromNetworkL2StaticDetails stores v and sets its method to "static".
func (t *NetworkL2Ips) FromNetworkL2StaticDetails(v NetworkL2StaticDetails) (err error) {
	v.Method = "static"
	t.union, err = json.Marshal(v)
	return err
}

// MarshalJSON returns the JSON held, null for the zero value.
func (t NetworkL2Ips) MarshalJSON() ([]byte, error) {
	return t.union.MarshalJSON()
}

// UnmarshalJSON keeps b; it is decoded by Value.
func (t *NetworkL2Ips) UnmarshalJSON(b []byte) error {
	t.union = bytes.Clone(b) // not over the old bytes, which a copy of t may share
	return nil
}

// Value decodes the variant held: [ScaleThresholdMetricRAM],
// [ScaleThresholdMetricCPU], [ScaleThresholdMetricNetworkConnections],
// [ScaleThresholdMetricNetworkRequests],
// [ScaleThresholdMetricNetworkThroughput], [ScaleThresholdMetricCustom]. A
// variant this package does not know is returned as json.RawMessage.
func (t ScaleThresholdMetric) Value() (any, error) {
	switch t.Discriminator() {
	case "ram":
		return t.AsScaleThresholdMetricRAM()
	case "cpu":
		return t.AsScaleThresholdMetricCPU()
	case "network-connections":
		return t.AsScaleThresholdMetricNetworkConnections()
	case "network-requests":
		return t.AsScaleThresholdMetricNetworkRequests()
	case "network-throughput":
		return t.AsScaleThresholdMetricNetworkThroughput()
	case "custom":
		return t.AsScaleThresholdMetricCustom()
	}
	raw, err := t.MarshalJSON()
	return json.RawMessage(raw), err
}

// Discriminator returns the member type, which tells the variants apart, or ""
// if there is none.
func (t ScaleThresholdMetric) Discriminator() string {
	return stringMember(t.union, "type")
}

// AsScaleThresholdMetricRAM decodes the value as [ScaleThresholdMetricRAM]. It
// is an error if another variant is held.
func (t ScaleThresholdMetric) AsScaleThresholdMetricRAM() (ScaleThresholdMetricRAM, error) {
	return asVariant[ScaleThresholdMetricRAM](t.union, t.Discriminator() == "ram")
}

// FromScaleThresholdMetricRAM stores v and sets its type to "ram".
func (t *ScaleThresholdMetric) FromScaleThresholdMetricRAM(v ScaleThresholdMetricRAM) (err error) {
	v.Type = "ram"
	t.union, err = json.Marshal(v)
	return err
}

// AsScaleThresholdMetricCPU decodes the value as [ScaleThresholdMetricCPU]. It
// is an error if another variant is held.
func (t ScaleThresholdMetric) AsScaleThresholdMetricCPU() (ScaleThresholdMetricCPU, error) {
	return asVariant[ScaleThresholdMetricCPU](t.union, t.Discriminator() == "cpu")
}

// FromScaleThresholdMetricCPU stores v and sets its type to "cpu".
func (t *ScaleThresholdMetric) FromScaleThresholdMetricCPU(v ScaleThresholdMetricCPU) (err error) {
	v.Type = "cpu"
	t.union, err = json.Marshal(v)
	return err
}

// AsScaleThresholdMetricNetworkConnections decodes the value as
// [ScaleThresholdMetricNetworkConnections]. It is an error if another variant
// is held.
func (t ScaleThresholdMetric) AsScaleThresholdMetricNetworkConnections() (ScaleThresholdMetricNetworkConnections, error) {
	return asVariant[ScaleThresholdMetricNetworkConnections](t.union, t.Discriminator() == "network-connections")
}

// FromScaleThresholdMetricNetworkConnections stores v and sets its type to
// "network-connections".
func (t *ScaleThresholdMetric) FromScaleThresholdMetricNetworkConnections(v ScaleThresholdMetricNetworkConnections) (err error) {
	v.Type = "network-connections"
	t.union, err = json.Marshal(v)
	return err
}

// AsScaleThresholdMetricNetworkRequests decodes the value as
// [ScaleThresholdMetricNetworkRequests]. It is an error if another variant is
// held.
func (t ScaleThresholdMetric) AsScaleThresholdMetricNetworkRequests() (ScaleThresholdMetricNetworkRequests, error) {
	return asVariant[ScaleThresholdMetricNetworkRequests](t.union, t.Discriminator() == "network-requests")
}

// FromScaleThresholdMetricNetworkRequests stores v and sets its type to
// "network-requests".
func (t *ScaleThresholdMetric) FromScaleThresholdMetricNetworkRequests(v ScaleThresholdMetricNetworkRequests) (err error) {
	v.Type = "network-requests"
	t.union, err = json.Marshal(v)
	return err
}

// AsScaleThresholdMetricNetworkThroughput decodes the value as
// [ScaleThresholdMetricNetworkThroughput]. It is an error if another variant is
// held.
func (t ScaleThresholdMetric) AsScaleThresholdMetricNetworkThroughput() (ScaleThresholdMetricNetworkThroughput, error) {
	return asVariant[ScaleThresholdMetricNetworkThroughput](t.union, t.Discriminator() == "network-throughput")
}

// FromScaleThresholdMetricNetworkThroughput stores v and sets its type to
// "network-throughput".
func (t *ScaleThresholdMetric) FromScaleThresholdMetricNetworkThroughput(v ScaleThresholdMetricNetworkThroughput) (err error) {
	v.Type = "network-throughput"
	t.union, err = json.Marshal(v)
	return err
}

// AsScaleThresholdMetricCustom decodes the value as
// [ScaleThresholdMetricCustom]. It is an error if another variant is held.
func (t ScaleThresholdMetric) AsScaleThresholdMetricCustom() (ScaleThresholdMetricCustom, error) {
	return asVariant[ScaleThresholdMetricCustom](t.union, t.Discriminator() == "custom")
}

// FromScaleThresholdMetricCustom stores v and sets its type to "custom".
func (t *ScaleThresholdMetric) FromScaleThresholdMetricCustom(v ScaleThresholdMetricCustom) (err error) {
	v.Type = "custom"
	t.union, err = json.Marshal(v)
	return err
}

// MarshalJSON returns the JSON held, null for the zero value.
func (t ScaleThresholdMetric) MarshalJSON() ([]byte, error) {
	return t.union.MarshalJSON()
}

// UnmarshalJSON keeps b; it is decoded by Value.
func (t *ScaleThresholdMetric) UnmarshalJSON(b []byte) error {
	t.union = bytes.Clone(b) // not over the old bytes, which a copy of t may share
	return nil
}

// Value decodes the variant held: [TCPRouterConfig], [HTTPRouterConfig],
// [UDPRouterConfig]. A variant this package does not know is returned as
// json.RawMessage.
func (t V1LBConfigRouterConfigExtension) Value() (any, error) {
	switch t.Discriminator() {
	case "tcp":
		return t.AsTCPRouterConfig()
	case "http":
		return t.AsHTTPRouterConfig()
	case "udp":
		return t.AsUDPRouterConfig()
	}
	raw, err := t.MarshalJSON()
	return json.RawMessage(raw), err
}

// Discriminator returns the member type, which tells the variants apart, or ""
// if there is none.
func (t V1LBConfigRouterConfigExtension) Discriminator() string {
	return stringMember(t.union, "type")
}

// AsTCPRouterConfig decodes the value as [TCPRouterConfig]. It is an error if
// another variant is held.
func (t V1LBConfigRouterConfigExtension) AsTCPRouterConfig() (TCPRouterConfig, error) {
	return asVariant[TCPRouterConfig](t.union, t.Discriminator() == "tcp")
}

// FromTCPRouterConfig stores v and sets its type to "tcp".
func (t *V1LBConfigRouterConfigExtension) FromTCPRouterConfig(v TCPRouterConfig) (err error) {
	v.Type = "tcp"
	t.union, err = json.Marshal(v)
	return err
}

// AsHTTPRouterConfig decodes the value as [HTTPRouterConfig]. It is an error if
// another variant is held.
func (t V1LBConfigRouterConfigExtension) AsHTTPRouterConfig() (HTTPRouterConfig, error) {
	return asVariant[HTTPRouterConfig](t.union, t.Discriminator() == "http")
}

// FromHTTPRouterConfig stores v and sets its type to "http".
func (t *V1LBConfigRouterConfigExtension) FromHTTPRouterConfig(v HTTPRouterConfig) (err error) {
	v.Type = "http"
	t.union, err = json.Marshal(v)
	return err
}

// AsUDPRouterConfig decodes the value as [UDPRouterConfig]. It is an error if
// another variant is held.
func (t V1LBConfigRouterConfigExtension) AsUDPRouterConfig() (UDPRouterConfig, error) {
	return asVariant[UDPRouterConfig](t.union, t.Discriminator() == "udp")
}

// FromUDPRouterConfig stores v and sets its type to "udp".
func (t *V1LBConfigRouterConfigExtension) FromUDPRouterConfig(v UDPRouterConfig) (err error) {
	v.Type = "udp"
	t.union, err = json.Marshal(v)
	return err
}

// MarshalJSON returns the JSON held, null for the zero value.
func (t V1LBConfigRouterConfigExtension) MarshalJSON() ([]byte, error) {
	return t.union.MarshalJSON()
}

// UnmarshalJSON keeps b; it is decoded by Value.
func (t *V1LBConfigRouterConfigExtension) UnmarshalJSON(b []byte) error {
	t.union = bytes.Clone(b) // not over the old bytes, which a copy of t may share
	return nil
}

// Value decodes the variant held: [TCPTransportConfig], [HTTPTransportConfig],
// [UDPTransportConfig]. A variant this package does not know is returned as
// json.RawMessage.
func (t V1LBControllerTransportConfigExtension) Value() (any, error) {
	switch t.Discriminator() {
	case "tcp":
		return t.AsTCPTransportConfig()
	case "http":
		return t.AsHTTPTransportConfig()
	case "udp":
		return t.AsUDPTransportConfig()
	}
	raw, err := t.MarshalJSON()
	return json.RawMessage(raw), err
}

// Discriminator returns the member type, which tells the variants apart, or ""
// if there is none.
func (t V1LBControllerTransportConfigExtension) Discriminator() string {
	return stringMember(t.union, "type")
}

// AsTCPTransportConfig decodes the value as [TCPTransportConfig]. It is an
// error if another variant is held.
func (t V1LBControllerTransportConfigExtension) AsTCPTransportConfig() (TCPTransportConfig, error) {
	return asVariant[TCPTransportConfig](t.union, t.Discriminator() == "tcp")
}

// FromTCPTransportConfig stores v and sets its type to "tcp".
func (t *V1LBControllerTransportConfigExtension) FromTCPTransportConfig(v TCPTransportConfig) (err error) {
	v.Type = "tcp"
	t.union, err = json.Marshal(v)
	return err
}

// AsHTTPTransportConfig decodes the value as [HTTPTransportConfig]. It is an
// error if another variant is held.
func (t V1LBControllerTransportConfigExtension) AsHTTPTransportConfig() (HTTPTransportConfig, error) {
	return asVariant[HTTPTransportConfig](t.union, t.Discriminator() == "http")
}

// FromHTTPTransportConfig stores v and sets its type to "http".
func (t *V1LBControllerTransportConfigExtension) FromHTTPTransportConfig(v HTTPTransportConfig) (err error) {
	v.Type = "http"
	t.union, err = json.Marshal(v)
	return err
}

// AsUDPTransportConfig decodes the value as [UDPTransportConfig]. It is an
// error if another variant is held.
func (t V1LBControllerTransportConfigExtension) AsUDPTransportConfig() (UDPTransportConfig, error) {
	return asVariant[UDPTransportConfig](t.union, t.Discriminator() == "udp")
}

// FromUDPTransportConfig stores v and sets its type to "udp".
func (t *V1LBControllerTransportConfigExtension) FromUDPTransportConfig(v UDPTransportConfig) (err error) {
	v.Type = "udp"
	t.union, err = json.Marshal(v)
	return err
}

// MarshalJSON returns the JSON held, null for the zero value.
func (t V1LBControllerTransportConfigExtension) MarshalJSON() ([]byte, error) {
	return t.union.MarshalJSON()
}

// UnmarshalJSON keeps b; it is decoded by Value.
func (t *V1LBControllerTransportConfigExtension) UnmarshalJSON(b []byte) error {
	t.union = bytes.Clone(b) // not over the old bytes, which a copy of t may share
	return nil
}

// Value decodes the variant held: [VirtualMachineImageSourceURL],
// [VirtualMachineImageSourceIPXE], [VirtualMachineImageSourceBase],
// [VirtualMachineImageSourceExternalVolume]. A variant this package does not
// know is returned as json.RawMessage.
func (t VirtualMachineImage) Value() (any, error) {
	switch t.Discriminator() {
	case "url":
		return t.AsVirtualMachineImageSourceURL()
	case "ipxe":
		return t.AsVirtualMachineImageSourceIPXE()
	case "base":
		return t.AsVirtualMachineImageSourceBase()
	case "external-volume":
		return t.AsVirtualMachineImageSourceExternalVolume()
	}
	raw, err := t.MarshalJSON()
	return json.RawMessage(raw), err
}

// Discriminator returns the member type, which tells the variants apart, or ""
// if there is none.
func (t VirtualMachineImage) Discriminator() string {
	return stringMember(t.union, "type")
}

// AsVirtualMachineImageSourceURL decodes the value as
// [VirtualMachineImageSourceURL]. It is an error if another variant is held.
func (t VirtualMachineImage) AsVirtualMachineImageSourceURL() (VirtualMachineImageSourceURL, error) {
	return asVariant[VirtualMachineImageSourceURL](t.union, t.Discriminator() == "url")
}

// FromVirtualMachineImageSourceURL stores v and sets its type to "url".
func (t *VirtualMachineImage) FromVirtualMachineImageSourceURL(v VirtualMachineImageSourceURL) (err error) {
	v.Type = "url"
	t.union, err = json.Marshal(v)
	return err
}

// AsVirtualMachineImageSourceIPXE decodes the value as
// [VirtualMachineImageSourceIPXE]. It is an error if another variant is held.
func (t VirtualMachineImage) AsVirtualMachineImageSourceIPXE() (VirtualMachineImageSourceIPXE, error) {
	return asVariant[VirtualMachineImageSourceIPXE](t.union, t.Discriminator() == "ipxe")
}

// FromVirtualMachineImageSourceIPXE stores v and sets its type to "ipxe".
func (t *VirtualMachineImage) FromVirtualMachineImageSourceIPXE(v VirtualMachineImageSourceIPXE) (err error) {
	v.Type = "ipxe"
	t.union, err = json.Marshal(v)
	return err
}

// AsVirtualMachineImageSourceBase decodes the value as
// [VirtualMachineImageSourceBase]. It is an error if another variant is held.
func (t VirtualMachineImage) AsVirtualMachineImageSourceBase() (VirtualMachineImageSourceBase, error) {
	return asVariant[VirtualMachineImageSourceBase](t.union, t.Discriminator() == "base")
}

// FromVirtualMachineImageSourceBase stores v and sets its type to "base".
func (t *VirtualMachineImage) FromVirtualMachineImageSourceBase(v VirtualMachineImageSourceBase) (err error) {
	v.Type = "base"
	t.union, err = json.Marshal(v)
	return err
}

// AsVirtualMachineImageSourceExternalVolume decodes the value as
// [VirtualMachineImageSourceExternalVolume]. It is an error if another variant
// is held.
func (t VirtualMachineImage) AsVirtualMachineImageSourceExternalVolume() (VirtualMachineImageSourceExternalVolume, error) {
	return asVariant[VirtualMachineImageSourceExternalVolume](t.union, t.Discriminator() == "external-volume")
}

// FromVirtualMachineImageSourceExternalVolume stores v and sets its type to
// "external-volume".
func (t *VirtualMachineImage) FromVirtualMachineImageSourceExternalVolume(v VirtualMachineImageSourceExternalVolume) (err error) {
	v.Type = "external-volume"
	t.union, err = json.Marshal(v)
	return err
}

// MarshalJSON returns the JSON held, null for the zero value.
func (t VirtualMachineImage) MarshalJSON() ([]byte, error) {
	return t.union.MarshalJSON()
}

// UnmarshalJSON keeps b; it is decoded by Value.
func (t *VirtualMachineImage) UnmarshalJSON(b []byte) error {
	t.union = bytes.Clone(b) // not over the old bytes, which a copy of t may share
	return nil
}

// Value decodes the variant held: [VirtualMachineCPUConfigDefault],
// [VirtualMachineCPUConfigCustom]. A variant this package does not know is
// returned as json.RawMessage.
func (t VirtualMachineRuntimeConfigHardwareCPU) Value() (any, error) {
	switch t.Discriminator() {
	case "host", "kvm64", "qemu32", "qemu64":
		return t.AsVirtualMachineCPUConfigDefault()
	case "custom":
		return t.AsVirtualMachineCPUConfigCustom()
	}
	raw, err := t.MarshalJSON()
	return json.RawMessage(raw), err
}

// Discriminator returns the member type, which tells the variants apart, or ""
// if there is none.
func (t VirtualMachineRuntimeConfigHardwareCPU) Discriminator() string {
	return stringMember(t.union, "type")
}

// AsVirtualMachineCPUConfigDefault decodes the value as
// [VirtualMachineCPUConfigDefault]. It is an error if another variant is held.
func (t VirtualMachineRuntimeConfigHardwareCPU) AsVirtualMachineCPUConfigDefault() (VirtualMachineCPUConfigDefault, error) {
	return asVariant[VirtualMachineCPUConfigDefault](t.union, t.Discriminator() == "host" || t.Discriminator() == "kvm64" || t.Discriminator() == "qemu32" || t.Discriminator() == "qemu64")
}

// FromVirtualMachineCPUConfigDefault stores v.
func (t *VirtualMachineRuntimeConfigHardwareCPU) FromVirtualMachineCPUConfigDefault(v VirtualMachineCPUConfigDefault) (err error) {
	t.union, err = json.Marshal(v)
	return err
}

// AsVirtualMachineCPUConfigCustom decodes the value as
// [VirtualMachineCPUConfigCustom]. It is an error if another variant is held.
func (t VirtualMachineRuntimeConfigHardwareCPU) AsVirtualMachineCPUConfigCustom() (VirtualMachineCPUConfigCustom, error) {
	return asVariant[VirtualMachineCPUConfigCustom](t.union, t.Discriminator() == "custom")
}

// FromVirtualMachineCPUConfigCustom stores v and sets its type to "custom".
func (t *VirtualMachineRuntimeConfigHardwareCPU) FromVirtualMachineCPUConfigCustom(v VirtualMachineCPUConfigCustom) (err error) {
	v.Type = "custom"
	t.union, err = json.Marshal(v)
	return err
}

// MarshalJSON returns the JSON held, null for the zero value.
func (t VirtualMachineRuntimeConfigHardwareCPU) MarshalJSON() ([]byte, error) {
	return t.union.MarshalJSON()
}

// UnmarshalJSON keeps b; it is decoded by Value.
func (t *VirtualMachineRuntimeConfigHardwareCPU) UnmarshalJSON(b []byte) error {
	t.union = bytes.Clone(b) // not over the old bytes, which a copy of t may share
	return nil
}

// asVariant decodes a union as one of its variants.
func asVariant[T any](union json.RawMessage, held bool) (v T, err error) {
	if !held {
		return v, fmt.Errorf("the union does not hold a %T", v)
	}
	err = json.Unmarshal(union, &v)
	return v, err
}

// stringMember returns a member of a JSON object, "" if there is no such
// string.
func stringMember(object json.RawMessage, name string) string {
	var members map[string]json.RawMessage
	var value string
	if json.Unmarshal(object, &members) != nil || json.Unmarshal(members[name], &value) != nil {
		return ""
	}
	return value
}

// hasMembers reports whether a JSON object has all these members.
func hasMembers(object json.RawMessage, names ...string) bool {
	var members map[string]json.RawMessage
	if json.Unmarshal(object, &members) != nil {
		return false
	}
	for _, name := range names {
		if _, ok := members[name]; !ok {
			return false
		}
	}
	return true
}
