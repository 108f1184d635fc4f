import { formatAddress } from "../../model/more.js";
import { escapeJson } from "../../render.js";
// src/render/json/status-json.ts
function renderStatusJson(status, indent) {
	const document = {
		formatVersion: 1,
		project: status.project,
		manifest: status.hasManifest,
		healthy: status.isHealthy,
		processors: status.processors.map(({ address, desired, state, tier, effectiveTier, region, failoverEnabled, eligibleForFailover, stats, position, isManaged, isHealthy, interrupted }) => ({
			address: formatAddress(address),
			managed: isManaged && status.hasManifest,
			desired: desired ?? null,
			state: state ?? null,
			healthy: isHealthy,
			interruptedBy: interrupted?.note ?? null,
			tier: tier ?? null,
			effectiveTier: effectiveTier ?? null,
			region: region ?? null,
			failoverEnabled: failoverEnabled ?? null,
			eligibleForFailover: eligibleForFailover ?? null,
			since: stats.since === void 0 ? null : new Date(stats.since).toISOString(),
			error: stats.error ?? null,
			messagesIn: stats.messagesIn ?? null,
			messagesOut: stats.messagesOut ?? null,
			dlqMessages: stats.dlqMessages ?? null,
			lagSeconds: stats.lagSeconds ?? null,
			lagMessages: stats.lagMessages ?? null,
			stateBytes: stats.stateBytes ?? null,
			position: position === void 0 ? null : positionJson(position)
		})),
		connections: status.connections.map(({ address, type, state, isManaged, isHealthy }) => ({
			address: formatAddress(address),
			managed: isManaged && status.hasManifest,
			type: type ?? null,
			state: state ?? null,
			healthy: isHealthy
		})),
		failovers: status.failovers.map(({ workspace, home, regions }) => ({
			workspace,
			home: home ?? null,
			regions
		})),
		privateLinks: status.privateLinks.map(({ address, type, region, id, state, error, isManaged, isHealthy }) => ({
			address: formatAddress(address),
			managed: isManaged && status.hasManifest,
			type: type ?? null,
			region: region ?? null,
			id: id ?? null,
			state: state ?? null,
			healthy: isHealthy,
			error: error ?? null
		})),
		vpcPeerings: status.vpcPeerings.map(({ address, account, vpc, state, error, isManaged, isHealthy }) => ({
			address: formatAddress(address),
			managed: isManaged && status.hasManifest,
			requesterAccountId: account ?? null,
			requesterVpcId: vpc ?? null,
			state: state ?? null,
			healthy: isHealthy,
			error: error ?? null
		})),
		...status.accounts && { accounts: status.accounts.map(({ cloudProvider, region, details, error }) => ({
			cloudProvider,
			region,
			details: Object.fromEntries(details),
			error: error ?? null
		})) },
		missingWorkspaces: status.missingWorkspaces.map(formatAddress),
		unmanaged: status.unmanaged.map(formatAddress),
		unreadable: status.unreadable.map(({ workspace, kind, reason, connection }) => ({
			workspace: workspace ?? null,
			kind,
			...connection !== void 0 && { connection },
			reason
		}))
	};
	return escapeJson(JSON.stringify(document, null, indent)) + "\n";
}
function positionJson(position) {
	switch (position.source) {
		case "change-stream": return {
			source: position.source,
			time: new Date(position.time.seconds * 1e3).toISOString(),
			increment: position.time.increment,
			from: position.from
		};
		case "kafka": return {
			source: position.source,
			group: position.group ?? null,
			partitions: position.partitions.map(({ topic, partition, next, lag }) => ({
				topic: topic ?? null,
				partition,
				next,
				lag: lag ?? null
			}))
		};
		case "nothing":
		case "unknown": return position;
	}
}
export { renderStatusJson };
