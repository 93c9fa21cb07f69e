//! A display for a machine that has none: Xvfb, a session bus, and software drawing.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

/// Whether this session has a screen to open a window on.
pub(crate) fn is_here() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// An invisible screen; it goes when this is dropped.
pub(crate) struct Screen {
    server: Child,
    name: String,
}

impl Screen {
    /// Xvfb looks for a free number itself and says which: two runs at once do not meet.
    pub(crate) fn open() -> Result<Self> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb could not be started; `cargo xtask setup` installs it")?;
        let mut number = String::new();
        if let Some(said) = server.stdout.as_mut() {
            BufReader::new(said).read_line(&mut number)?;
        }
        let screen = Self { server, name: format!(":{}", number.trim()) };
        anyhow::ensure!(screen.name.len() > 1, "Xvfb ended without offering a display");
        Ok(screen)
    }

    /// A command whose windows open here, with a session bus of its own.
    pub(crate) fn command(&self, program: &std::path::Path) -> Command {
        let mut command = Command::new("dbus-run-session");
        command.arg("--").arg(program);
        self.adorn(&mut command);
        command
    }

    /// A picture of the whole screen, as plain pixels.
    pub(crate) fn pixels(&self) -> Result<Vec<u8>> {
        let mut import = Command::new("import");
        import.args(["-window", "root", "-depth", "8", "rgb:-"]);
        self.adorn(&mut import);
        let output = import.output().context("ImageMagick's import could not be started")?;
        anyhow::ensure!(output.status.success(), "ImageMagick's import failed ({})", output.status);
        Ok(output.stdout)
    }

    /// A picture of the whole screen, as a file.
    pub(crate) fn picture(&self, file: &std::path::Path) -> Result<()> {
        let mut import = Command::new("import");
        import.args(["-window", "root"]).arg(file);
        self.adorn(&mut import);
        crate::steps::run(&mut import)
    }

    fn adorn(&self, command: &mut Command) {
        command
            .env("DISPLAY", &self.name)
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("NO_AT_BRIDGE", "1");
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// A program with everything it starts; all of it goes when this is dropped.
pub(crate) struct Group(Child);

impl Group {
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        Ok(Self(command.spawn()?))
    }

    /// How it ended, if it did.
    pub(crate) fn ended(&mut self) -> Result<Option<std::process::ExitStatus>> {
        Ok(self.0.try_wait()?)
    }

    pub(crate) fn wait(&mut self) -> Result<std::process::ExitStatus> {
        Ok(self.0.wait()?)
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if cfg!(unix) {
            let group = format!("-{}", self.0.id());
            let _ = Command::new("kill").args(["-TERM", "--", &group]).stderr(Stdio::null()).status();
            std::thread::sleep(std::time::Duration::from_millis(500));
            let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        } else {
            let _ = self.0.kill();
        }
        let _ = self.0.wait();
    }
}
