import { ProjectContext } from "./context/context.js";
// src/core/project.ts
function openProject(options) {
	const context = new ProjectContext(options);
	const guarded = async (run) => {
		try {
			return await run();
		} catch (error) {
			throw context.mask.error(error);
		}
	};
	const plan = async (of) => (await import("../later/core/plan.js")).planProject(context, of);
	const apply = async (of, how) => (await import("./apply.js")).applyProject(context, of, how);
	return {
		validate: () => guarded(async () => (await import("./validate.js")).validateProject(context)),
		load: () => guarded(() => context.intent()),
		plan: (of) => guarded(() => plan(of)),
		findUnsetSecrets: (of) => guarded(async () => {
			const { guardSecrets } = await import("../later/core/context/secrets.js");
			return guardSecrets(of, (await context.intent()).secrets, "warning");
		}),
		apply: (of, how) => guarded(() => apply(of, how)),
		destroy: (how) => guarded(async () => apply(await plan({
			...how,
			destroy: true
		}), how)),
		planFailover: (of) => guarded(async () => (await import("./apply/failover.js")).planFailover(context, of)),
		failover: (of) => guarded(async () => (await import("./apply/failover.js")).failOver(context, of)),
		export: (of) => guarded(async () => (await import("./export/export.js")).exportProject(context, of)),
		status: (of) => guarded(async () => (await import("../later/core/status.js")).readStatus(context, of)),
		logs: (of) => guarded(async () => (await import("../later/core/logs.js")).readLogs(context, of)),
		doctor: (of) => guarded(async () => (await import("./doctor/doctor.js")).examine(context, of)),
		probe: (of) => guarded(async () => (await import("./probe/probe.js")).probeAtlas(context, of)),
		cleanProbes: (of) => guarded(async () => (await import("./probe/probe.js")).cleanProbes(context, of)),
		graph: (of) => guarded(async () => (await import("./graph.js")).readDataflow(context, of)),
		view: (of) => guarded(async () => (await import("./view/view.js")).viewProject(context, of)),
		test: (of) => guarded(async () => (await import("./test.js")).testProject(context, of)),
		testResources: (resources, isWanted) => guarded(async () => (await import("./test.js")).testResources(context, resources, isWanted)),
		preview: (of) => guarded(async () => (await import("./preview.js")).previewProcessor(context, of)),
		shown: (of) => context.mask.plan(of),
		mask: context.mask.text,
		close: () => context.close()
	};
}
export { openProject };
