import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  findRecordKey,
  parseRecord
} from "./chunk-ZDE6W3M4.js";
import {
  formatAddress
} from "./chunk-P4A6CDXQ.js";

// src/action/jobs/tests.ts
import { relative, resolve, sep } from "node:path";

// src/action/github/trust.ts
function findOwnComments(comments, identity, key) {
  return comments.filter(
    (comment) => comment.authorId === identity.id && findRecordKey(comment.body) === key
  );
}
async function isEditedByOthers(repository, comment, identity) {
  const editor = await repository.lastEditor(comment);
  return editor !== void 0 && editor.id !== identity.id;
}
async function findTrustedRecord(repository, pull, key) {
  const identity = await repository.identity();
  const comments = await repository.listComments(pull.number);
  const [comment, ...others] = findOwnComments(comments, identity, key);
  if (comment === void 0) {
    const isOthers = comments.some(({ body }) => findRecordKey(body) === key);
    const why = isOthers ? `a comment with a plan is there, but not written by ${identity.login}, whose token this job has` : "it has no comment with a plan for this label and manifest";
    return { kind: "untrusted", why };
  }
  const untrusted = (why) => ({ kind: "untrusted", why, comment });
  if (others.length > 0) {
    return untrusted("more than one comment has a plan for this label and manifest: run the plan again");
  }
  const record = parseRecord(comment.body);
  if (record === void 0) return untrusted("the record in its comment can not be read");
  if (await isEditedByOthers(repository, comment, identity)) {
    return untrusted("its comment was edited by somebody else afterwards");
  }
  if (record.pull !== pull.number) return untrusted("the record was made for another pull request");
  if (record.headSha !== pull.headSha) {
    return untrusted(`the record was made for ${record.headSha.slice(0, 10)}, not for the merged head`);
  }
  return { kind: "trusted", record, comment };
}
var MOST_FILES = 3e3;
function isListCut(files, pull) {
  return files.length >= MOST_FILES || files.length < pull.changedFiles;
}
async function findWorkflowChange(repository, pull) {
  const files = await repository.filesOf(pull.number);
  const touched = files.flatMap(({ path, formerPath }) => formerPath === void 0 ? [path] : [path, formerPath]).find((path) => /^\.github(?:\/|$)/i.test(path));
  if (touched !== void 0) return "it changes files under .github/, which could have written the record";
  if (isListCut(files, pull)) {
    return "it changes more files than GitHub lists, so that changes under .github/ can not be ruled out";
  }
  return void 0;
}

// src/action/jobs/tests.ts
var runManifestTests = async ({ host, settings }, resources, isWanted) => {
  const { runTests } = await import("./run-tests-66UMQYAW.js");
  const run = await runTests({
    directory: host.directory,
    manifests: settings.files,
    resources,
    ...isWanted && { isWanted }
  });
  if (run.files.length > 0) {
    const { renderTestRun } = await import("./test-text-QWN337TS.js");
    host.stdout.write(renderTestRun(run, { color: false, columns: host.stdout.columns, quiet: false }));
  }
  return run;
};
var [COMMENT_ROOM, SUMMARY_ROOM] = [6e3, 3e4];
async function checkTests(job, run, resources, isWanted) {
  const tell = (text) => {
    job.summary.push(text);
    return { text, isFailed: false };
  };
  if (!job.settings.tests) return tell("tests: off");
  let left = 0;
  const result = await run(
    job,
    resources,
    isWanted && ((test) => {
      const isRun = isWanted(test);
      if (!isRun) left += 1;
      return isRun;
    })
  );
  if (result.files.length === 0) return tell(left === 0 ? "tests: none" : "tests: none that this touches");
  const { renderTestMarkdown } = await import("./test-markdown-OSOVUZ5D.js");
  job.summary.push(
    renderTestMarkdown(result, { limit: SUMMARY_ROOM, elsewhere: "the log of this step has all of it" })
  );
  job.findings.push(...findingsOf(result));
  return {
    text: renderTestMarkdown(result, {
      limit: COMMENT_ROOM,
      elsewhere: `the [job summary](${job.event.runUrl}) has more of it`
    }),
    isFailed: result.failed > 0
  };
}
var inSlashes = (path) => path.split(sep).join("/");
function findingsOf({ files }) {
  return files.flatMap(({ file, processor, cases, diagnostics }) => {
    const place = { file: inSlashes(file), line: 1, column: 1 };
    const finding = (code, message, fix, at) => ({
      severity: "error",
      code,
      message,
      place: at,
      ...fix !== void 0 && { fix }
    });
    return [
      ...diagnostics.map((diagnostic) => ({
        ...diagnostic,
        place: diagnostic.place ? { ...diagnostic.place, file: inSlashes(diagnostic.place.file) } : place
      })),
      ...cases.filter(({ passed }) => !passed).map(
        ({ name, place: start, error: reason, differences: [first] }) => finding(
          reason?.code ?? "TEST_FAILED",
          `${processor}, '${name}': ${reason?.message ?? `${first?.path ?? "the result"} is not as expected`}`,
          reason?.fix,
          start ? { ...start, file: inSlashes(start.file) } : place
        )
      )
    ];
  });
}
async function findTouched(job, plan, pull) {
  const repository = await job.repository();
  const files = await repository.filesOf(pull.number);
  if (isListCut(files, pull)) return void 0;
  const paths = new Set(
    files.flatMap(({ path, formerPath }) => formerPath === void 0 ? [path] : [path, formerPath])
  );
  const changed = plan.changes.filter(({ action }) => ["create", "update", "replace"].includes(action));
  const touched = new Set([...changed, ...plan.steps].map(({ address }) => formatAddress(address)));
  const inRepository = (path) => inSlashes(relative(resolve(job.runner.workspace), path));
  return (test) => touched.has(test.processor) || test.paths.some((path) => paths.has(inRepository(path)));
}

export {
  findOwnComments,
  isEditedByOthers,
  findTrustedRecord,
  findWorkflowChange,
  runManifestTests,
  checkTests,
  findTouched
};
//# sourceMappingURL=chunk-JSBRCHVU.js.map
