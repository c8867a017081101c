// Code generated from spec/cycle/asyncapi.yaml by make generate. DO NOT EDIT.

package cycle

// Topic is the kind of news that a notification brings: what happened to what
// kind of thing. The set is open: the platform may send topics that are not
// listed, and a program must let them pass.
type Topic string

// The documented values of [Topic]; there may be others.
const (
	// Billing: an error was set on a credit.
	TopicBillingCreditError Topic = "billing.credit.error"
	// Billing: the error on a credit was cleared.
	TopicBillingCreditErrorReset Topic = "billing.credit.error_reset"
	// Billing: a credit was created.
	TopicBillingCreditNew Topic = "billing.credit.new"
	// Billing: the state of a credit changed.
	TopicBillingCreditStateChanged Topic = "billing.credit.state.changed"
	// Billing: an error was set on a discount.
	TopicBillingDiscountError Topic = "billing.discount.error"
	// Billing: the error on a discount was cleared.
	TopicBillingDiscountErrorReset Topic = "billing.discount.error_reset"
	// Billing: the state of a discount changed.
	TopicBillingDiscountStateChanged Topic = "billing.discount.state.changed"
	// Billing: an error was set on an invoice.
	TopicBillingInvoiceError Topic = "billing.invoice.error"
	// Billing: the error on an invoice was cleared.
	TopicBillingInvoiceErrorReset Topic = "billing.invoice.error_reset"
	// Billing: an invoice was created.
	TopicBillingInvoiceNew Topic = "billing.invoice.new"
	// Billing: the state of an invoice changed.
	TopicBillingInvoiceStateChanged Topic = "billing.invoice.state.changed"
	// Billing: the details of an invoice were changed.
	TopicBillingInvoiceUpdated Topic = "billing.invoice.updated"
	// Billing: an error was set on a billing method.
	TopicBillingMethodError Topic = "billing.method.error"
	// Billing: the error on a billing method was cleared.
	TopicBillingMethodErrorReset Topic = "billing.method.error_reset"
	// Billing: a billing method was created.
	TopicBillingMethodNew Topic = "billing.method.new"
	// Billing: the state of a billing method changed.
	TopicBillingMethodStateChanged Topic = "billing.method.state.changed"
	// Billing: the details of a billing method were changed.
	TopicBillingMethodUpdated Topic = "billing.method.updated"
	// Billing: an error was set on an order.
	TopicBillingOrderError Topic = "billing.order.error"
	// Billing: the error on an order was cleared.
	TopicBillingOrderErrorReset Topic = "billing.order.error_reset"
	// Billing: an order was created.
	TopicBillingOrderNew Topic = "billing.order.new"
	// Billing: the state of an order changed.
	TopicBillingOrderStateChanged Topic = "billing.order.state.changed"
	// Billing: the details of an order were changed.
	TopicBillingOrderUpdated Topic = "billing.order.updated"
	// Billing: an error was set on a billing service.
	TopicBillingServiceError Topic = "billing.service.error"
	// Billing: the error on a billing service was cleared.
	TopicBillingServiceErrorReset Topic = "billing.service.error_reset"
	// Billing: the state of a billing service changed.
	TopicBillingServiceStateChanged Topic = "billing.service.state.changed"
	// Containers: an error was set on a backup.
	TopicContainerBackupError Topic = "container.backup.error"
	// Containers: the error on a backup was cleared.
	TopicContainerBackupErrorReset Topic = "container.backup.error_reset"
	// Containers: a backup was created.
	TopicContainerBackupNew Topic = "container.backup.new"
	// Containers: the state of a backup changed.
	TopicContainerBackupStateChanged Topic = "container.backup.state.changed"
	// Containers: the desired state of a container changed.
	TopicContainerDesiredStateChanged Topic = "container.desired_state.changed"
	// Containers: an error was set on a container.
	TopicContainerError Topic = "container.error"
	// Containers: the error on a container was cleared.
	TopicContainerErrorReset Topic = "container.error_reset"
	// Containers: an error was set on an instance.
	TopicContainerInstanceError Topic = "container.instance.error"
	// Containers: the error on an instance was cleared.
	TopicContainerInstanceErrorReset Topic = "container.instance.error_reset"
	// Containers: the health status of an instance changed.
	TopicContainerInstanceHealthStatusChanged Topic = "container.instance.health.status.changed"
	// Containers: there is news of the migration of an instance.
	TopicContainerInstanceMigrationUpdate Topic = "container.instance.migration.update"
	// Containers: the readiness status of an instance changed.
	TopicContainerInstanceReadinessStatusChanged Topic = "container.instance.readiness.status.changed"
	// Containers: the state of an instance changed.
	TopicContainerInstanceStateChanged Topic = "container.instance.state.changed"
	// Containers: the configuration of the traffic drain of an instance was
	// changed.
	TopicContainerInstanceTrafficDrainReconfigured Topic = "container.instance.traffic-drain.reconfigured"
	// Containers: the configuration of the instances of a container was changed.
	TopicContainerInstancesReconfigured Topic = "container.instances.reconfigured"
	// Containers: a container was created.
	TopicContainerNew Topic = "container.new"
	// Containers: the configuration of a container was changed.
	TopicContainerReconfigured Topic = "container.reconfigured"
	// Containers: the state of a container changed.
	TopicContainerStateChanged Topic = "container.state.changed"
	// Containers: the details of a container were changed.
	TopicContainerUpdated Topic = "container.updated"
	// DNS: an error was set on a certificate.
	TopicDNSCertificateError Topic = "dns.certificate.error"
	// DNS: the error on a certificate was cleared.
	TopicDNSCertificateErrorReset Topic = "dns.certificate.error_reset"
	// DNS: a certificate was created.
	TopicDNSCertificateNew Topic = "dns.certificate.new"
	// DNS: the state of a certificate changed.
	TopicDNSCertificateStateChanged Topic = "dns.certificate.state.changed"
	// DNS: the certificate of a zone is ready.
	TopicDNSZoneCertificateReady Topic = "dns.zone.certificate.ready"
	// DNS: an error was set on a zone.
	TopicDNSZoneError Topic = "dns.zone.error"
	// DNS: the error on a zone was cleared.
	TopicDNSZoneErrorReset Topic = "dns.zone.error_reset"
	// DNS: a zone was created.
	TopicDNSZoneNew Topic = "dns.zone.new"
	// DNS: the configuration of a zone was changed.
	TopicDNSZoneReconfigured Topic = "dns.zone.reconfigured"
	// DNS: the state of a record of a zone changed.
	TopicDNSZoneRecordStateChanged Topic = "dns.zone.record.state.changed"
	// DNS: the configuration of the records of a zone was changed.
	TopicDNSZoneRecordsReconfigured Topic = "dns.zone.records.reconfigured"
	// DNS: the state of a zone changed.
	TopicDNSZoneStateChanged Topic = "dns.zone.state.changed"
	// DNS: a zone was verified.
	TopicDNSZoneVerified Topic = "dns.zone.verified"
	// Environments: the configuration of the deployments of an environment was
	// changed.
	TopicEnvironmentDeploymentsReconfigured Topic = "environment.deployments.reconfigured"
	// Environments: an error was set on an environment.
	TopicEnvironmentError Topic = "environment.error"
	// Environments: the error on an environment was cleared.
	TopicEnvironmentErrorReset Topic = "environment.error_reset"
	// Environments: an environment was created.
	TopicEnvironmentNew Topic = "environment.new"
	// Environments: an error was set on a pod.
	TopicEnvironmentPodError Topic = "environment.pod.error"
	// Environments: the error on a pod was cleared.
	TopicEnvironmentPodErrorReset Topic = "environment.pod.error_reset"
	// Environments: a pod was created.
	TopicEnvironmentPodNew Topic = "environment.pod.new"
	// Environments: the state of a pod changed.
	TopicEnvironmentPodStateChanged Topic = "environment.pod.state.changed"
	// Environments: the details of a pod were changed.
	TopicEnvironmentPodUpdated Topic = "environment.pod.updated"
	// Environments: an error was set on a scoped variable.
	TopicEnvironmentScopedVariableError Topic = "environment.scoped-variable.error"
	// Environments: the error on a scoped variable was cleared.
	TopicEnvironmentScopedVariableErrorReset Topic = "environment.scoped-variable.error_reset"
	// Environments: a scoped variable was created.
	TopicEnvironmentScopedVariableNew Topic = "environment.scoped-variable.new"
	// Environments: the state of a scoped variable changed.
	TopicEnvironmentScopedVariableStateChanged Topic = "environment.scoped-variable.state.changed"
	// Environments: the details of a scoped variable were changed.
	TopicEnvironmentScopedVariableUpdated Topic = "environment.scoped-variable.updated"
	// Environments: the IPs of the load balancer service of an environment were
	// modified.
	TopicEnvironmentServicesLBIPsModified Topic = "environment.services.lb.ips.modified"
	// Environments: the configuration of the services of an environment was
	// changed.
	TopicEnvironmentServicesReconfigured Topic = "environment.services.reconfigured"
	// Environments: the users of the VPN service of an environment were changed.
	TopicEnvironmentServicesVPNUsersUpdated Topic = "environment.services.vpn.users.updated"
	// Environments: an environment was started.
	TopicEnvironmentStarted Topic = "environment.started"
	// Environments: the state of an environment changed.
	TopicEnvironmentStateChanged Topic = "environment.state.changed"
	// Environments: an environment was stopped.
	TopicEnvironmentStopped Topic = "environment.stopped"
	// Environments: the details of an environment were changed.
	TopicEnvironmentUpdated Topic = "environment.updated"
	// Events: an event was pushed.
	TopicEventPushed Topic = "event.pushed"
	// Hubs: an activity was created.
	TopicHubActivityNew Topic = "hub.activity.new"
	// Hubs: an error was set on an API key.
	TopicHubAPIKeyError Topic = "hub.api_key.error"
	// Hubs: the error on an API key was cleared.
	TopicHubAPIKeyErrorReset Topic = "hub.api_key.error_reset"
	// Hubs: an API key was created.
	TopicHubAPIKeyNew Topic = "hub.api_key.new"
	// Hubs: the state of an API key changed.
	TopicHubAPIKeyStateChanged Topic = "hub.api_key.state.changed"
	// Hubs: the details of an API key were changed.
	TopicHubAPIKeyUpdated Topic = "hub.api_key.updated"
	// Hubs: an error was set on a hub.
	TopicHubError Topic = "hub.error"
	// Hubs: the error on a hub was cleared.
	TopicHubErrorReset Topic = "hub.error_reset"
	// Hubs: an error was set on an integration.
	TopicHubIntegrationError Topic = "hub.integration.error"
	// Hubs: the error on an integration was cleared.
	TopicHubIntegrationErrorReset Topic = "hub.integration.error_reset"
	// Hubs: an integration was created.
	TopicHubIntegrationNew Topic = "hub.integration.new"
	// Hubs: the state of an integration changed.
	TopicHubIntegrationStateChanged Topic = "hub.integration.state.changed"
	// Hubs: the details of an integration were changed.
	TopicHubIntegrationUpdated Topic = "hub.integration.updated"
	// Hubs: an error was set on a location.
	TopicHubLocationError Topic = "hub.location.error"
	// Hubs: the error on a location was cleared.
	TopicHubLocationErrorReset Topic = "hub.location.error_reset"
	// Hubs: a location was created.
	TopicHubLocationNew Topic = "hub.location.new"
	// Hubs: the state of a location changed.
	TopicHubLocationStateChanged Topic = "hub.location.state.changed"
	// Hubs: the details of a location were changed.
	TopicHubLocationUpdated Topic = "hub.location.updated"
	// Hubs: an error was set on a membership.
	TopicHubMembershipError Topic = "hub.membership.error"
	// Hubs: the error on a membership was cleared.
	TopicHubMembershipErrorReset Topic = "hub.membership.error_reset"
	// Hubs: a membership was created.
	TopicHubMembershipNew Topic = "hub.membership.new"
	// Hubs: the state of a membership changed.
	TopicHubMembershipStateChanged Topic = "hub.membership.state.changed"
	// Hubs: the details of a membership were changed.
	TopicHubMembershipUpdated Topic = "hub.membership.updated"
	// Hubs: an error was set on a role.
	TopicHubRoleError Topic = "hub.role.error"
	// Hubs: the error on a role was cleared.
	TopicHubRoleErrorReset Topic = "hub.role.error_reset"
	// Hubs: a role was created.
	TopicHubRoleNew Topic = "hub.role.new"
	// Hubs: the state of a role changed.
	TopicHubRoleStateChanged Topic = "hub.role.state.changed"
	// Hubs: the details of a role were changed.
	TopicHubRoleUpdated Topic = "hub.role.updated"
	// Hubs: the state of a hub changed.
	TopicHubStateChanged Topic = "hub.state.changed"
	// Hubs: the details of a hub were changed.
	TopicHubUpdated Topic = "hub.updated"
	// Images: an error was set on an image.
	TopicImageError Topic = "image.error"
	// Images: the error on an image was cleared.
	TopicImageErrorReset Topic = "image.error_reset"
	// Images: an image was created.
	TopicImageNew Topic = "image.new"
	// Images: an error was set on an image source.
	TopicImageSourceError Topic = "image.source.error"
	// Images: the error on an image source was cleared.
	TopicImageSourceErrorReset Topic = "image.source.error_reset"
	// Images: an image source was created.
	TopicImageSourceNew Topic = "image.source.new"
	// Images: the state of an image source changed.
	TopicImageSourceStateChanged Topic = "image.source.state.changed"
	// Images: the details of an image source were changed.
	TopicImageSourceUpdated Topic = "image.source.updated"
	// Images: the state of an image changed.
	TopicImageStateChanged Topic = "image.state.changed"
	// Images: the details of an image were changed.
	TopicImageUpdated Topic = "image.updated"
	// Infrastructure: an error was set on an autoscale group.
	TopicInfrastructureAutoscaleGroupError Topic = "infrastructure.autoscale.group.error"
	// Infrastructure: the error on an autoscale group was cleared.
	TopicInfrastructureAutoscaleGroupErrorReset Topic = "infrastructure.autoscale.group.error_reset"
	// Infrastructure: an autoscale group was created.
	TopicInfrastructureAutoscaleGroupNew Topic = "infrastructure.autoscale.group.new"
	// Infrastructure: the configuration of an autoscale group was changed.
	TopicInfrastructureAutoscaleGroupReconfigured Topic = "infrastructure.autoscale.group.reconfigured"
	// Infrastructure: the state of an autoscale group changed.
	TopicInfrastructureAutoscaleGroupStateChanged Topic = "infrastructure.autoscale.group.state.changed"
	// Infrastructure: the details of an autoscale group were changed.
	TopicInfrastructureAutoscaleGroupUpdated Topic = "infrastructure.autoscale.group.updated"
	// Infrastructure: an error was set on a cluster.
	TopicInfrastructureClusterError Topic = "infrastructure.cluster.error"
	// Infrastructure: the error on a cluster was cleared.
	TopicInfrastructureClusterErrorReset Topic = "infrastructure.cluster.error_reset"
	// Infrastructure: the configuration of the monitoring of a cluster was changed.
	TopicInfrastructureClusterMonitoringReconfigured Topic = "infrastructure.cluster.monitoring.reconfigured"
	// Infrastructure: a cluster was created.
	TopicInfrastructureClusterNew Topic = "infrastructure.cluster.new"
	// Infrastructure: the state of a cluster changed.
	TopicInfrastructureClusterStateChanged Topic = "infrastructure.cluster.state.changed"
	// Infrastructure: the details of a cluster were changed.
	TopicInfrastructureClusterUpdated Topic = "infrastructure.cluster.updated"
	// Infrastructure: the attachments of an external volume were changed.
	TopicInfrastructureExternalVolumesAttachmentsUpdated Topic = "infrastructure.external-volumes.attachments.updated"
	// Infrastructure: an error was set on an external volume.
	TopicInfrastructureExternalVolumesError Topic = "infrastructure.external-volumes.error"
	// Infrastructure: the error on an external volume was cleared.
	TopicInfrastructureExternalVolumesErrorReset Topic = "infrastructure.external-volumes.error_reset"
	// Infrastructure: an external volume was created.
	TopicInfrastructureExternalVolumesNew Topic = "infrastructure.external-volumes.new"
	// Infrastructure: the configuration of an external volume was changed.
	TopicInfrastructureExternalVolumesReconfigured Topic = "infrastructure.external-volumes.reconfigured"
	// Infrastructure: the state of an external volume changed.
	TopicInfrastructureExternalVolumesStateChanged Topic = "infrastructure.external-volumes.state.changed"
	// Infrastructure: the details of an external volume were changed.
	TopicInfrastructureExternalVolumesUpdated Topic = "infrastructure.external-volumes.updated"
	// Infrastructure: an error was set on an assignment of IPs.
	TopicInfrastructureIPsAssignmentError Topic = "infrastructure.ips.assignment.error"
	// Infrastructure: the error on an assignment of IPs was cleared.
	TopicInfrastructureIPsAssignmentErrorReset Topic = "infrastructure.ips.assignment.error_reset"
	// Infrastructure: the state of an assignment of IPs changed.
	TopicInfrastructureIPsAssignmentStateChanged Topic = "infrastructure.ips.assignment.state.changed"
	// Infrastructure: an error was set on a provider.
	TopicInfrastructureProviderError Topic = "infrastructure.provider.error"
	// Infrastructure: the error on a provider was cleared.
	TopicInfrastructureProviderErrorReset Topic = "infrastructure.provider.error_reset"
	// Infrastructure: a provider was created.
	TopicInfrastructureProviderNew Topic = "infrastructure.provider.new"
	// Infrastructure: the state of a provider changed.
	TopicInfrastructureProviderStateChanged Topic = "infrastructure.provider.state.changed"
	// Infrastructure: the details of a provider were changed.
	TopicInfrastructureProviderUpdated Topic = "infrastructure.provider.updated"
	// Infrastructure: the compute of a server restarts or has restarted.
	TopicInfrastructureServerComputeRestart Topic = "infrastructure.server.compute.restart"
	// Infrastructure: an error was set on a server.
	TopicInfrastructureServerError Topic = "infrastructure.server.error"
	// Infrastructure: the error on a server was cleared.
	TopicInfrastructureServerErrorReset Topic = "infrastructure.server.error_reset"
	// Infrastructure: the evacuation of a server changed.
	TopicInfrastructureServerEvacuationChanged Topic = "infrastructure.server.evacuation.changed"
	// Infrastructure: the evacuation of a server was completed.
	TopicInfrastructureServerEvacuationCompleted Topic = "infrastructure.server.evacuation.completed"
	// Infrastructure: the evacuation of a server was started.
	TopicInfrastructureServerEvacuationStarted Topic = "infrastructure.server.evacuation.started"
	// Infrastructure: a server was created.
	TopicInfrastructureServerNew Topic = "infrastructure.server.new"
	// Infrastructure: the configuration of a server was changed.
	TopicInfrastructureServerReconfigured Topic = "infrastructure.server.reconfigured"
	// Infrastructure: a server restarts or has restarted.
	TopicInfrastructureServerRestart Topic = "infrastructure.server.restart"
	// Infrastructure: the state of a server changed.
	TopicInfrastructureServerStateChanged Topic = "infrastructure.server.state.changed"
	// Infrastructure: an error was set on an ISO of a virtual provider.
	TopicInfrastructureVirtualProvidersISOError Topic = "infrastructure.virtual-providers.iso.error"
	// Infrastructure: the error on an ISO of a virtual provider was cleared.
	TopicInfrastructureVirtualProvidersISOErrorReset Topic = "infrastructure.virtual-providers.iso.error_reset"
	// Infrastructure: an ISO of a virtual provider was created.
	TopicInfrastructureVirtualProvidersISONew Topic = "infrastructure.virtual-providers.iso.new"
	// Infrastructure: the state of an ISO of a virtual provider changed.
	TopicInfrastructureVirtualProvidersISOStateChanged Topic = "infrastructure.virtual-providers.iso.state.changed"
	// Infrastructure: the details of an ISO of a virtual provider were changed.
	TopicInfrastructureVirtualProvidersISOUpdated Topic = "infrastructure.virtual-providers.iso.updated"
	// Internal: the compute service connected, which likely, though nobody verified
	// it, means that all should be read again.
	TopicInternalServiceComputeConnected Topic = "internal.service.compute.connected"
	// IP pools: an error was set on a pool of IPs.
	TopicIPsPoolError Topic = "ips_pool.error"
	// IP pools: the error on a pool of IPs was cleared.
	TopicIPsPoolErrorReset Topic = "ips_pool.error_reset"
	// IP pools: a pool of IPs was created.
	TopicIPsPoolNew Topic = "ips_pool.new"
	// IP pools: the configuration of a pool of IPs was changed.
	TopicIPsPoolReconfigured Topic = "ips_pool.reconfigured"
	// IP pools: the state of a pool of IPs changed.
	TopicIPsPoolStateChanged Topic = "ips_pool.state.changed"
	// Jobs: an error was set on a job.
	TopicJobError Topic = "job.error"
	// Jobs: a job was created.
	TopicJobNew Topic = "job.new"
	// Jobs: the state of a job changed.
	TopicJobStateChanged Topic = "job.state.changed"
	// Pipelines: an error was set on a pipeline.
	TopicPipelineError Topic = "pipeline.error"
	// Pipelines: the error on a pipeline was cleared.
	TopicPipelineErrorReset Topic = "pipeline.error_reset"
	// Pipelines: an error was set on a pipeline key.
	TopicPipelineKeyError Topic = "pipeline.key.error"
	// Pipelines: the error on a pipeline key was cleared.
	TopicPipelineKeyErrorReset Topic = "pipeline.key.error_reset"
	// Pipelines: a pipeline key was created.
	TopicPipelineKeyNew Topic = "pipeline.key.new"
	// Pipelines: the state of a pipeline key changed.
	TopicPipelineKeyStateChanged Topic = "pipeline.key.state.changed"
	// Pipelines: the details of a pipeline key were changed.
	TopicPipelineKeyUpdated Topic = "pipeline.key.updated"
	// Pipelines: a pipeline was created.
	TopicPipelineNew Topic = "pipeline.new"
	// Pipelines: an error was set on a pipeline run.
	TopicPipelineRunError Topic = "pipeline.run.error"
	// Pipelines: the error on a pipeline run was cleared.
	TopicPipelineRunErrorReset Topic = "pipeline.run.error_reset"
	// Pipelines: a pipeline run was created.
	TopicPipelineRunNew Topic = "pipeline.run.new"
	// Pipelines: the state of a pipeline run changed.
	TopicPipelineRunStateChanged Topic = "pipeline.run.state.changed"
	// Pipelines: the details of a pipeline run were changed.
	TopicPipelineRunUpdated Topic = "pipeline.run.updated"
	// Pipelines: the state of a pipeline changed.
	TopicPipelineStateChanged Topic = "pipeline.state.changed"
	// Pipelines: the details of a pipeline were changed.
	TopicPipelineUpdated Topic = "pipeline.updated"
	// SDN: a network was created; how this differs from sdn.network.new is not
	// documented.
	TopicSDNNetworkCreated Topic = "sdn.network.created"
	// SDN: an error was set on a network.
	TopicSDNNetworkError Topic = "sdn.network.error"
	// SDN: the error on a network was cleared.
	TopicSDNNetworkErrorReset Topic = "sdn.network.error_reset"
	// SDN: a network was created.
	TopicSDNNetworkNew Topic = "sdn.network.new"
	// SDN: the configuration of a network was changed.
	TopicSDNNetworkReconfigured Topic = "sdn.network.reconfigured"
	// SDN: the state of a network changed.
	TopicSDNNetworkStateChanged Topic = "sdn.network.state.changed"
	// SDN: the details of a network were changed.
	TopicSDNNetworkUpdated Topic = "sdn.network.updated"
	// Stacks: a build was deployed.
	TopicStackBuildDeployed Topic = "stack.build.deployed"
	// Stacks: an error was set on a build.
	TopicStackBuildError Topic = "stack.build.error"
	// Stacks: the error on a build was cleared.
	TopicStackBuildErrorReset Topic = "stack.build.error_reset"
	// Stacks: a build was created.
	TopicStackBuildNew Topic = "stack.build.new"
	// Stacks: the state of a build changed.
	TopicStackBuildStateChanged Topic = "stack.build.state.changed"
	// Stacks: an error was set on a stack.
	TopicStackError Topic = "stack.error"
	// Stacks: the error on a stack was cleared.
	TopicStackErrorReset Topic = "stack.error_reset"
	// Stacks: a stack was created.
	TopicStackNew Topic = "stack.new"
	// Stacks: the state of a stack changed.
	TopicStackStateChanged Topic = "stack.state.changed"
	// Stacks: the details of a stack were changed.
	TopicStackUpdated Topic = "stack.updated"
	// Virtual machines: an error was set on a virtual machine.
	TopicVirtualMachineError Topic = "virtual-machine.error"
	// Virtual machines: the error on a virtual machine was cleared.
	TopicVirtualMachineErrorReset Topic = "virtual-machine.error_reset"
	// Virtual machines: the IPs of a virtual machine were modified.
	TopicVirtualMachineIPsModified Topic = "virtual-machine.ips.modified"
	// Virtual machines: a virtual machine was created.
	TopicVirtualMachineNew Topic = "virtual-machine.new"
	// Virtual machines: the configuration of a virtual machine was changed.
	TopicVirtualMachineReconfigured Topic = "virtual-machine.reconfigured"
	// Virtual machines: an error was set on an SSH key.
	TopicVirtualMachineSSHKeyError Topic = "virtual-machine.ssh-key.error"
	// Virtual machines: the error on an SSH key was cleared.
	TopicVirtualMachineSSHKeyErrorReset Topic = "virtual-machine.ssh-key.error_reset"
	// Virtual machines: an SSH key was created.
	TopicVirtualMachineSSHKeyNew Topic = "virtual-machine.ssh-key.new"
	// Virtual machines: the state of an SSH key changed.
	TopicVirtualMachineSSHKeyStateChanged Topic = "virtual-machine.ssh-key.state.changed"
	// Virtual machines: the details of an SSH key were changed.
	TopicVirtualMachineSSHKeyUpdated Topic = "virtual-machine.ssh-key.updated"
	// Virtual machines: the state of a virtual machine changed.
	TopicVirtualMachineStateChanged Topic = "virtual-machine.state.changed"
	// Virtual machines: the details of a virtual machine were changed.
	TopicVirtualMachineUpdated Topic = "virtual-machine.updated"
)

// Topics returns the documented topics, in the order of the spec.
func Topics() []Topic {
	return []Topic{
		TopicBillingCreditError,
		TopicBillingCreditErrorReset,
		TopicBillingCreditNew,
		TopicBillingCreditStateChanged,
		TopicBillingDiscountError,
		TopicBillingDiscountErrorReset,
		TopicBillingDiscountStateChanged,
		TopicBillingInvoiceError,
		TopicBillingInvoiceErrorReset,
		TopicBillingInvoiceNew,
		TopicBillingInvoiceStateChanged,
		TopicBillingInvoiceUpdated,
		TopicBillingMethodError,
		TopicBillingMethodErrorReset,
		TopicBillingMethodNew,
		TopicBillingMethodStateChanged,
		TopicBillingMethodUpdated,
		TopicBillingOrderError,
		TopicBillingOrderErrorReset,
		TopicBillingOrderNew,
		TopicBillingOrderStateChanged,
		TopicBillingOrderUpdated,
		TopicBillingServiceError,
		TopicBillingServiceErrorReset,
		TopicBillingServiceStateChanged,
		TopicContainerBackupError,
		TopicContainerBackupErrorReset,
		TopicContainerBackupNew,
		TopicContainerBackupStateChanged,
		TopicContainerDesiredStateChanged,
		TopicContainerError,
		TopicContainerErrorReset,
		TopicContainerInstanceError,
		TopicContainerInstanceErrorReset,
		TopicContainerInstanceHealthStatusChanged,
		TopicContainerInstanceMigrationUpdate,
		TopicContainerInstanceReadinessStatusChanged,
		TopicContainerInstanceStateChanged,
		TopicContainerInstanceTrafficDrainReconfigured,
		TopicContainerInstancesReconfigured,
		TopicContainerNew,
		TopicContainerReconfigured,
		TopicContainerStateChanged,
		TopicContainerUpdated,
		TopicDNSCertificateError,
		TopicDNSCertificateErrorReset,
		TopicDNSCertificateNew,
		TopicDNSCertificateStateChanged,
		TopicDNSZoneCertificateReady,
		TopicDNSZoneError,
		TopicDNSZoneErrorReset,
		TopicDNSZoneNew,
		TopicDNSZoneReconfigured,
		TopicDNSZoneRecordStateChanged,
		TopicDNSZoneRecordsReconfigured,
		TopicDNSZoneStateChanged,
		TopicDNSZoneVerified,
		TopicEnvironmentDeploymentsReconfigured,
		TopicEnvironmentError,
		TopicEnvironmentErrorReset,
		TopicEnvironmentNew,
		TopicEnvironmentPodError,
		TopicEnvironmentPodErrorReset,
		TopicEnvironmentPodNew,
		TopicEnvironmentPodStateChanged,
		TopicEnvironmentPodUpdated,
		TopicEnvironmentScopedVariableError,
		TopicEnvironmentScopedVariableErrorReset,
		TopicEnvironmentScopedVariableNew,
		TopicEnvironmentScopedVariableStateChanged,
		TopicEnvironmentScopedVariableUpdated,
		TopicEnvironmentServicesLBIPsModified,
		TopicEnvironmentServicesReconfigured,
		TopicEnvironmentServicesVPNUsersUpdated,
		TopicEnvironmentStarted,
		TopicEnvironmentStateChanged,
		TopicEnvironmentStopped,
		TopicEnvironmentUpdated,
		TopicEventPushed,
		TopicHubActivityNew,
		TopicHubAPIKeyError,
		TopicHubAPIKeyErrorReset,
		TopicHubAPIKeyNew,
		TopicHubAPIKeyStateChanged,
		TopicHubAPIKeyUpdated,
		TopicHubError,
		TopicHubErrorReset,
		TopicHubIntegrationError,
		TopicHubIntegrationErrorReset,
		TopicHubIntegrationNew,
		TopicHubIntegrationStateChanged,
		TopicHubIntegrationUpdated,
		TopicHubLocationError,
		TopicHubLocationErrorReset,
		TopicHubLocationNew,
		TopicHubLocationStateChanged,
		TopicHubLocationUpdated,
		TopicHubMembershipError,
		TopicHubMembershipErrorReset,
		TopicHubMembershipNew,
		TopicHubMembershipStateChanged,
		TopicHubMembershipUpdated,
		TopicHubRoleError,
		TopicHubRoleErrorReset,
		TopicHubRoleNew,
		TopicHubRoleStateChanged,
		TopicHubRoleUpdated,
		TopicHubStateChanged,
		TopicHubUpdated,
		TopicImageError,
		TopicImageErrorReset,
		TopicImageNew,
		TopicImageSourceError,
		TopicImageSourceErrorReset,
		TopicImageSourceNew,
		TopicImageSourceStateChanged,
		TopicImageSourceUpdated,
		TopicImageStateChanged,
		TopicImageUpdated,
		TopicInfrastructureAutoscaleGroupError,
		TopicInfrastructureAutoscaleGroupErrorReset,
		TopicInfrastructureAutoscaleGroupNew,
		TopicInfrastructureAutoscaleGroupReconfigured,
		TopicInfrastructureAutoscaleGroupStateChanged,
		TopicInfrastructureAutoscaleGroupUpdated,
		TopicInfrastructureClusterError,
		TopicInfrastructureClusterErrorReset,
		TopicInfrastructureClusterMonitoringReconfigured,
		TopicInfrastructureClusterNew,
		TopicInfrastructureClusterStateChanged,
		TopicInfrastructureClusterUpdated,
		TopicInfrastructureExternalVolumesAttachmentsUpdated,
		TopicInfrastructureExternalVolumesError,
		TopicInfrastructureExternalVolumesErrorReset,
		TopicInfrastructureExternalVolumesNew,
		TopicInfrastructureExternalVolumesReconfigured,
		TopicInfrastructureExternalVolumesStateChanged,
		TopicInfrastructureExternalVolumesUpdated,
		TopicInfrastructureIPsAssignmentError,
		TopicInfrastructureIPsAssignmentErrorReset,
		TopicInfrastructureIPsAssignmentStateChanged,
		TopicInfrastructureProviderError,
		TopicInfrastructureProviderErrorReset,
		TopicInfrastructureProviderNew,
		TopicInfrastructureProviderStateChanged,
		TopicInfrastructureProviderUpdated,
		TopicInfrastructureServerComputeRestart,
		TopicInfrastructureServerError,
		TopicInfrastructureServerErrorReset,
		TopicInfrastructureServerEvacuationChanged,
		TopicInfrastructureServerEvacuationCompleted,
		TopicInfrastructureServerEvacuationStarted,
		TopicInfrastructureServerNew,
		TopicInfrastructureServerReconfigured,
		TopicInfrastructureServerRestart,
		TopicInfrastructureServerStateChanged,
		TopicInfrastructureVirtualProvidersISOError,
		TopicInfrastructureVirtualProvidersISOErrorReset,
		TopicInfrastructureVirtualProvidersISONew,
		TopicInfrastructureVirtualProvidersISOStateChanged,
		TopicInfrastructureVirtualProvidersISOUpdated,
		TopicInternalServiceComputeConnected,
		TopicIPsPoolError,
		TopicIPsPoolErrorReset,
		TopicIPsPoolNew,
		TopicIPsPoolReconfigured,
		TopicIPsPoolStateChanged,
		TopicJobError,
		TopicJobNew,
		TopicJobStateChanged,
		TopicPipelineError,
		TopicPipelineErrorReset,
		TopicPipelineKeyError,
		TopicPipelineKeyErrorReset,
		TopicPipelineKeyNew,
		TopicPipelineKeyStateChanged,
		TopicPipelineKeyUpdated,
		TopicPipelineNew,
		TopicPipelineRunError,
		TopicPipelineRunErrorReset,
		TopicPipelineRunNew,
		TopicPipelineRunStateChanged,
		TopicPipelineRunUpdated,
		TopicPipelineStateChanged,
		TopicPipelineUpdated,
		TopicSDNNetworkCreated,
		TopicSDNNetworkError,
		TopicSDNNetworkErrorReset,
		TopicSDNNetworkNew,
		TopicSDNNetworkReconfigured,
		TopicSDNNetworkStateChanged,
		TopicSDNNetworkUpdated,
		TopicStackBuildDeployed,
		TopicStackBuildError,
		TopicStackBuildErrorReset,
		TopicStackBuildNew,
		TopicStackBuildStateChanged,
		TopicStackError,
		TopicStackErrorReset,
		TopicStackNew,
		TopicStackStateChanged,
		TopicStackUpdated,
		TopicVirtualMachineError,
		TopicVirtualMachineErrorReset,
		TopicVirtualMachineIPsModified,
		TopicVirtualMachineNew,
		TopicVirtualMachineReconfigured,
		TopicVirtualMachineSSHKeyError,
		TopicVirtualMachineSSHKeyErrorReset,
		TopicVirtualMachineSSHKeyNew,
		TopicVirtualMachineSSHKeyStateChanged,
		TopicVirtualMachineSSHKeyUpdated,
		TopicVirtualMachineStateChanged,
		TopicVirtualMachineUpdated,
	}
}
