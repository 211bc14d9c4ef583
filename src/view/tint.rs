//! What words of a finding or a fact are shown as.

use super::Look;
use crate::compare::Finding;
use crate::mention::Kind;
use crate::page::{Role, Sort};

/// Marked by how outlets relate, or by what it is about.
pub(super) fn role_of(look: &Look, finding: &Finding) -> Role {
    if look.layers.by_kind() { Role::About(Sort::of(finding.subject)) } else { Role::Marked(finding.mark()) }
}

/// A fact as such, or what it is about.
pub(super) fn role_of_fact(look: &Look, kind: Kind) -> Role {
    if look.layers.by_kind() { Role::About(Sort::of_kind(kind)) } else { Role::Fact }
}
