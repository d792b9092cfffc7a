// What a person sets, and what of it the server is told.

/** The settings under `editlint.`, as package.json declares them. */
export interface Settings {
  readonly path: string;
  readonly profile: string | null;
  readonly config: string;
  readonly run: "type" | "save";
  readonly severity: "error" | "warning" | "suggestion";
  readonly workspace: boolean;
}

/** The keys of the settings, without those that other programs read. */
export const KEYS = ["path", "profile", "config", "run", "severity", "workspace"] as const satisfies readonly (keyof Settings)[];

/** What the server gets when it starts and when a setting changes. What is not set is left out: the server's default holds. */
export type ServerOptions = Partial<Record<"profile" | "config", string>> & Pick<Settings, "run" | "severity" | "workspace">;

export function serverOptions(settings: Settings): ServerOptions {
  const { profile, config, run, severity, workspace } = settings;
  return {
    ...(profile ? { profile } : {}),
    ...(config.trim() === "" ? {} : { config: config.trim() }),
    run,
    severity,
    workspace,
  };
}
