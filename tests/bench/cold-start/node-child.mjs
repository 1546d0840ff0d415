// A fresh process: from just before the import to the first verdict.
const [, , path, form] = process.argv;
const input = JSON.parse(form);
const start = performance.now();
const { verdict } = await import(path);
const accepted = verdict(input);
const time = performance.now() - start;
if (!accepted) throw new Error("the valid form is refused");
console.log(time);
