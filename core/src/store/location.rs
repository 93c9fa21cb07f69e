//! May the file lie where it is asked to lie?

use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::refusal::Reason;

/// The file used when none is named: in the platform's folder for local data.
pub fn default_file() -> PathBuf {
    let home = std::env::var_os("HOME").map_or_else(|| PathBuf::from("."), PathBuf::from);
    let folder = if cfg!(target_os = "windows") {
        std::env::var_os("LOCALAPPDATA").map_or(home, PathBuf::from)
    } else if cfg!(target_os = "macos") {
        home.join("Library/Application Support")
    } else {
        data_home(std::env::var_os("XDG_DATA_HOME"), &home)
    };
    folder.join("Rollcall").join("district.rollcall")
}

/// The folder for local data by the XDG specification: one that is empty or not a whole path counts as not set.
fn data_home(said: Option<OsString>, home: &Path) -> PathBuf {
    said.map(PathBuf::from).filter(|said| said.is_absolute()).unwrap_or_else(|| home.join(".local/share"))
}

/// Refuses a folder that is missing, or on a network share, where SQLite's locks are not to be trusted.
pub(super) fn must_be_local(path: &Path) -> Result<()> {
    let folder = match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => return Err(Reason::NotOurFile { path: path.display().to_string() }.into()),
    };
    let folder = match folder.canonicalize() {
        Ok(folder) => folder,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Err(Reason::NoSuchFolder { path: folder.display().to_string() }.into());
        }
        Err(error) => return Err(Error::file(folder, error)),
    };
    if !folder.is_dir() {
        return Err(Reason::NoSuchFolder { path: folder.display().to_string() }.into());
    }
    match is_network_share(&folder) {
        true => Err(Reason::NetworkShare { path: folder.display().to_string() }.into()),
        false => Ok(()),
    }
}

fn is_network_share(folder: &Path) -> bool {
    let shown = folder.to_string_lossy();
    if shown.starts_with(r"\\") && !shown.starts_with(r"\\?\") || shown.starts_with(r"\\?\UNC") {
        return true;
    }
    match std::fs::read_to_string("/proc/self/mounts") {
        Ok(mounts) => mounted_as(&mounts, &shown).is_some_and(|kind| is_remote_kind(&kind)),
        Err(_) => false,
    }
}

fn is_remote_kind(kind: &str) -> bool {
    const REMOTE: [&str; 8] = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "9p"];
    REMOTE.contains(&kind) || kind == "fuse.sshfs" || kind == "fuse.rclone"
}

/// The kind of file system under a folder: that of the longest mount point that contains it.
fn mounted_as(mounts: &str, folder: &str) -> Option<String> {
    let under = |point: &str| {
        folder == point || point == "/" || folder.strip_prefix(point).is_some_and(|rest| rest.starts_with('/'))
    };
    mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((words.next()?.replace("\\040", " "), words.next()?.to_owned()))
        })
        .filter(|(point, _)| under(point))
        .max_by_key(|(point, _)| point.len())
        .map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::{data_home, is_remote_kind, mounted_as};
    use std::path::{Path, PathBuf};

    #[test]
    fn a_data_folder_that_is_no_whole_path_counts_as_not_set() {
        let of = |said: Option<&str>| data_home(said.map(Into::into), Path::new("/home/a"));
        assert_eq!(of(Some("/data")), PathBuf::from("/data"));
        for said in [None, Some(""), Some("data"), Some("./data")] {
            assert_eq!(of(said), PathBuf::from("/home/a/.local/share"), "{said:?}");
        }
    }

    #[test]
    fn a_share_below_a_local_disk_is_recognised() {
        let mounts = "/dev/sda1 / ext4 rw 0 0\n//server/staff /mnt/staff\\040files cifs rw 0 0\n";
        let kinds = ["/home/a", "/mnt/staff files/x", "/mnt/staff filesystem"].map(|path| mounted_as(mounts, path));
        assert_eq!(kinds.map(|kind| kind.is_some_and(|kind| is_remote_kind(&kind))), [false, true, false]);
    }
}
