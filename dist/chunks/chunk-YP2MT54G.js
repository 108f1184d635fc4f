import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;

// src/kinds/checks/name.ts
var NAMES = {
  workspace: { form: /^[A-Za-z0-9_-]+$/, allowed: "ASCII letters, digits, hyphens and underscores" },
  connection: { form: /^[A-Za-z0-9._*-]+$/, allowed: "ASCII letters, digits and . - * _" },
  processor: { form: /^[A-Za-z0-9._-]+$/, allowed: "ASCII letters, digits and . - _" }
};
var MAX_NAME_LENGTH = 64;
var IMPOSSIBLE = /[/\u0000-\u001f\u007f]/;
function isPossibleName(name) {
  return !/^\.{0,2}$/.test(name) && !IMPOSSIBLE.test(name);
}
function isFineName(kind, name) {
  let isFine = true;
  checkName(kind, name, () => {
    isFine = false;
  });
  return isFine;
}
function checkName(kind, name, report) {
  const { form, allowed } = NAMES[kind];
  const fix = `Use 1 to ${MAX_NAME_LENGTH} ${allowed}.`;
  if (name === "") {
    report("NAME_REFUSED", [], `the name of a ${kind} must not be empty`, { fix });
  } else if (!isPossibleName(name)) {
    const message = `the name of a ${kind} has no slash and no control character, and is not . or ..`;
    report("NAME_REFUSED", [], message, { fix });
  } else if (!form.test(name)) {
    report("NAME_FORM", [], `the name of a ${kind} may have ${allowed} only`, { fix });
  } else if (name.length > MAX_NAME_LENGTH) {
    const message = `this name has ${name.length} characters; Atlas may take ${MAX_NAME_LENGTH} at most`;
    report("NAME_FORM", [], message, { fix: "Choose a shorter name." });
  }
}

export {
  isPossibleName,
  isFineName,
  checkName
};
//# sourceMappingURL=chunk-YP2MT54G.js.map
