//! Starts the language server of the editlint that is installed: the one that the settings name, or the first on PATH.

use zed_extension_api::{
    register_extension, serde_json::Value, settings::LspSettings, Command, Extension,
    LanguageServerId, Result, Worktree,
};

struct Editlint;

impl Extension for Editlint {
    fn new() -> Self {
        Editlint
    }

    fn language_server_command(
        &mut self,
        server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Command> {
        let set = LspSettings::for_worktree(server.as_ref(), worktree)?.binary;
        let (path, arguments) = set.map_or((None, None), |binary| (binary.path, binary.arguments));
        Ok(Command {
            command: path
                .or_else(|| worktree.which("editlint"))
                .ok_or("editlint is not on PATH; install it with: pip install 'editlint[lsp]'")?,
            args: arguments.unwrap_or_else(|| vec!["server".into()]),
            env: worktree.shell_env(),
        })
    }

    fn language_server_initialization_options(
        &mut self,
        server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<Value>> {
        Ok(LspSettings::for_worktree(server.as_ref(), worktree)?.initialization_options)
    }

    fn language_server_workspace_configuration(
        &mut self,
        server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<Value>> {
        Ok(LspSettings::for_worktree(server.as_ref(), worktree)?.settings)
    }
}

register_extension!(Editlint);
