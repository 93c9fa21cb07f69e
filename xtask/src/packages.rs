//! Which system packages are missing on a Debian or Ubuntu machine, and installing them.

use std::process::Command;

use anyhow::{Result, bail};

use crate::steps::{asked, run, step};

/// To build the window, to start it without a display, and to look at it and at what is printed.
const NEEDED: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
    "libayatana-appindicator3-dev",
    "libxdo-dev",
    "webkit2gtk-driver",
    "xvfb",
    "dbus",
    "dbus-x11",
    "xauth",
    "imagemagick",
    "poppler-utils",
    "fonts-droid-fallback",
    "sqlite3",
];

pub(crate) fn install_missing() -> Result<()> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if asked(Command::new("dpkg-query").arg("--version")).is_none() {
        println!(
            "This is not Debian or Ubuntu. Rollcall needs what these packages hold; install it if a build complains:"
        );
        println!("  {}", NEEDED.join(" "));
        return Ok(());
    }
    let missing: Vec<&str> = NEEDED.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing system packages: {}", missing.join(" "));
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(&missing);
    step("Refresh the list of packages", &mut apt(&["update", "--quiet"])?)?;
    step("Install the missing packages", &mut apt(&install)?)
}

fn is_installed(package: &str) -> bool {
    asked(Command::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", package]))
        .is_some_and(|status| status.split_whitespace().any(|word| word == "installed"))
}

/// apt-get as root: at once when we are, by sudo when we are not.
fn apt(arguments: &[&str]) -> Result<Command> {
    let is_root = asked(Command::new("id").arg("--user")).as_deref() == Some("0");
    let mut command = if is_root {
        let mut env = Command::new("env");
        env.arg("DEBIAN_FRONTEND=noninteractive");
        env
    } else {
        if run(Command::new("sudo").arg("--version").stdout(std::process::Stdio::null())).is_err() {
            bail!(
                "Installing packages needs root, and sudo is not here. As root: apt-get install {}",
                NEEDED.join(" ")
            );
        }
        println!("sudo may ask for your password.");
        let mut sudo = Command::new("sudo");
        sudo.args(["env", "DEBIAN_FRONTEND=noninteractive"]);
        sudo
    };
    command.arg("apt-get").args(arguments);
    Ok(command)
}
