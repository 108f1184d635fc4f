import { abortOnInterrupt } from "../../../host.js";
import { EXIT } from "../../../model.js";
import { renderDoctorJson, renderDoctorText } from "../../../render/doctor.js";
import { readColor } from "../../output/output.js";
import { openOnline } from "../../project/project-options.js";
// src/cli/commands/atlas/doctor.ts
async function runDoctor(options, host) {
	const interrupt = abortOnInterrupt(host);
	const project = await openOnline(options, host);
	try {
		const { signal } = interrupt;
		const report = await project.doctor({
			signal,
			...host.platform !== void 0 && { platform: host.platform }
		});
		if (signal.aborted) return EXIT.interrupted;
		host.stdout.write(options.json ? renderDoctorJson(report) : renderDoctorText(report, {
			color: readColor(options, host, host.stdout),
			columns: host.stdout.columns,
			hidesGood: options.quiet === true
		}));
		return report.problems > 0 ? EXIT.failed : EXIT.done;
	} finally {
		await project.close();
		interrupt.release();
	}
}
export { runDoctor };
