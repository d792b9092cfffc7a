// Bundles the extension into one file, and beside it the licences of the libraries that went into the bundle.

import { build } from "esbuild";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const { metafile } = await build({
  entryPoints: ["src/extension.ts"],
  outfile: "dist/extension.js",
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20",
  external: ["vscode"],
  metafile: true,
  logLevel: "warning",
});

/** The folders of the packages that the bundle took something from. */
const packages = new Set(Object.keys(metafile.inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));

const notices = await Promise.all(
  [...packages].sort().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    if (file === undefined) {
      throw new Error(`${name} ${version} (${license}) comes without the text of its licence`);
    }
    return `${name} ${version}, ${license}\n\n${(await readFile(join(folder, file), "utf8")).trim()}\n`;
  }),
);
await writeFile("dist/NOTICES.txt", notices.join(`\n${"-".repeat(72)}\n\n`));
