//! Views: a comparison becomes pages.
