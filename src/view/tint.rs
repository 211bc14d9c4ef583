//! What words of a finding are shown as.

use super::Look;
use crate::compare::Finding;
use crate::page::{Role, Sort};

/// Marked by how outlets relate, or by what it is about.
pub(super) fn role_of(look: &Look, finding: &Finding) -> Role {
    if look.layers.by_kind() { Role::About(Sort::of(finding.subject)) } else { Role::Marked(finding.mark()) }
}
