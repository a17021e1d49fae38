//! What is known of a visitor.

use std::collections::BTreeMap;

/// The request that made a session.
///
/// ```
/// use cellbeat::visit::Request;
///
/// let request = Request { arguments: [("n".to_owned(), vec!["5".to_owned()])].into(), ..Request::default() };
/// assert_eq!(request.arguments["n"], ["5"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The arguments of the query, each with its values in order.
    pub arguments: BTreeMap<String, Vec<String>>,
    /// The headers, their names in lower case.
    pub headers: BTreeMap<String, String>,
    /// The cookies.
    pub cookies: BTreeMap<String, String>,
}

/// The session of one visitor, as its hooks see it.
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::visit::SessionContext;
///
/// fn log(visitor: &SessionContext) {
///     println!("{} asked for {:?}", visitor.id, visitor.request.arguments);
/// }
/// state.on_session_created(log);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionContext {
    /// The session's id. Whoever knows it can see and change the session.
    pub id: String,
    /// The request that made it.
    pub request: Request,
}
