// The command that installs editlint where the search finds it. It is typed into a terminal and never run unasked.

/**
 * @param hasEnvironment whether the folder has a `.venv`, which is then used.
 * @param hasFolder whether a folder is open at all.
 */
export function installCommand(platform: NodeJS.Platform, hasFolder: boolean, hasEnvironment: boolean): string {
  const wanted = platform === "win32" ? '"editlint[lsp]"' : "'editlint[lsp]'";
  if (!hasFolder) {
    return `pipx install --force ${wanted}`;
  }
  const [python, inside] = platform === "win32" ? ["py", ".venv\\Scripts\\python.exe"] : ["python3", ".venv/bin/python"];
  const install = `${inside} -m pip install --upgrade ${wanted}`;
  if (hasEnvironment) {
    return install;
  }
  // PowerShell before version 7 knows no “&&”
  return platform === "win32" ? `${python} -m venv .venv; ${install}` : `${python} -m venv .venv && ${install}`;
}
