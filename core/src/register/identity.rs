//! Whose tag and whose serial is it, and what is a device called that has neither?

use sha2::{Digest, Sha256};

use super::record::{Alias, Device, Model};
use super::status::Status;
use crate::error::{Result, invalid};
use crate::people::School;
use crate::refusal::{Problem, Reason};
use crate::store::{Read, Role};
use crate::values::{AssetTag, DeviceId};

/// Whether that role may say that two devices really have one serial.
pub const fn may_share_serial(role: Role) -> bool {
    matches!(role, Role::It)
}

impl Device {
    /// The device, for an operator who answers for it.
    ///
    /// # Errors
    /// `not_found`, `other_school`.
    pub fn own(read: &Read<'_>, id: DeviceId) -> Result<Self> {
        let device: Self = read.get(id)?;
        read.must_cover(device.school)?;
        Ok(device)
    }

    /// What tells it from others at a glance: tag, serial (to those who answer for it), model, school's code.
    pub fn called(&self, read: &Read<'_>) -> Result<String> {
        let model = self.model.map(|model| read.find::<Model>(model)).transpose()?.flatten();
        let school: Option<School> = read.find(self.school)?;
        let covered = read.actor().covers(self.school);
        let parts = [
            self.tag.as_ref().map(|tag| tag.as_str().to_owned()),
            self.serial.as_ref().filter(|_| covered).map(|serial| serial.as_str().to_owned()),
            model.map(|model| model.name),
            school.map(|school| school.code),
        ];
        Ok(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
    }

    /// Refuses a tag that another living device has.
    ///
    /// # Errors
    /// `taken`, naming the other device.
    pub fn check_tag(&self, read: &Read<'_>) -> Result<()> {
        let Some(tag) = &self.tag else { return Ok(()) };
        let others = Self::with_tag(read, &tag.normal())?;
        match others.iter().find(|other| other.id != self.id && other.status != Status::Disposed) {
            Some(other) => invalid("tag", Problem::Taken { found: tag.to_string(), by: other.called(read)? }),
            None => Ok(()),
        }
    }

    /// Refuses a serial that another device has, unless IT says why.
    ///
    /// # Errors
    /// `taken`, naming the other device; `not_allowed`.
    pub fn check_serial(&self, read: &Read<'_>) -> Result<()> {
        let Some(serial) = &self.serial else { return Ok(()) };
        let others = Self::with_serial(read, &serial.normal())?;
        let Some(other) = others.iter().find(|other| other.id != self.id) else { return Ok(()) };
        match &self.serial_shared_because {
            None => invalid("serial", Problem::Taken { found: serial.to_string(), by: other.called(read)? }),
            Some(_) if may_share_serial(read.actor().role) => Ok(()),
            Some(_) => Err(Reason::NotAllowed { needs: Role::It.word().into() }.into()),
        }
    }

    /// Refuses a further code that finds another device already.
    ///
    /// # Errors
    /// `taken`, naming the other device.
    pub fn check_alias(&self, read: &Read<'_>, code: &AssetTag) -> Result<()> {
        let normal = code.normal();
        let mut others = Self::with_tag(read, &normal)?;
        others.extend(Self::with_serial(read, &normal)?);
        others.extend(Self::with_alias(read, &normal)?);
        match others.into_iter().find(|other| other.id != self.id && other.status != Status::Disposed) {
            Some(other) => invalid("code", Problem::Taken { found: code.to_string(), by: other.called(read)? }),
            None => Ok(()),
        }
    }
}

impl Alias {
    /// Whether a device is known by that code already.
    pub fn is_known(read: &Read<'_>, device: &Device, code: &AssetTag) -> Result<bool> {
        Ok(Device::with_alias(read, &code.normal())?.iter().any(|known| known.id == device.id))
    }
}

/// A tag for a device that has none yet: `P-` and six signs that are not mistaken for one another.
pub fn provisional_tag(read: &Read<'_>, device: DeviceId) -> Result<AssetTag> {
    for turn in 0u8.. {
        let code = provisional_code(device, turn);
        if let Some(tag) = AssetTag::new(&code)
            && Device::with_tag(read, &tag.normal())?.is_empty()
        {
            return Ok(tag);
        }
    }
    Err(crate::error::Error::Broken("no provisional tag is left".into()))
}

fn provisional_code(device: DeviceId, turn: u8) -> String {
    const SIGNS: &[u8] = b"34679ACDEFGHJKLMNPQRTUVWXY";
    let hash = Sha256::new().chain_update(device.uuid().as_bytes()).chain_update([turn]).finalize();
    let signs = hash.iter().take(6).map(|byte| char::from(SIGNS[usize::from(*byte) % SIGNS.len()]));
    "P-".chars().chain(signs).collect()
}

#[cfg(test)]
mod tests {
    use super::provisional_code;
    use crate::values::DeviceId;

    #[test]
    fn provisional_tags_carry_no_sign_that_is_read_two_ways() {
        let codes: Vec<_> = (0..=255).map(|turn| provisional_code(DeviceId(uuid::Uuid::from_u128(7)), turn)).collect();
        assert!(
            codes
                .iter()
                .all(|code| code.len() == 8 && !code[2..].contains(['0', 'O', '1', 'I', '8', 'B', '5', 'S', 'Z']))
        );
        assert_eq!(codes.iter().collect::<std::collections::BTreeSet<_>>().len(), 256);
    }
}
