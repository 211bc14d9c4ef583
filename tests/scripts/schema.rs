//! As much of JSON Schema (draft 2020-12) as the program's own schema uses.

use serde_json::Value;

/// What of a value is not as its schema says: where, and what was expected there.
/// Of the forms of the schema that is meant which the value says it has, else the first.
pub fn faults(value: &Value, schema: &Value) -> Vec<String> {
    let forms: Vec<_> =
        schema["anyOf"].as_array().expect("forms").iter().map(|form| defined(form, schema)).collect();
    let is_it = |form: &&&Value| form["properties"]["schema"]["const"] == value["schema"];
    let mut faults = Vec::new();
    check(value, forms.iter().find(is_it).unwrap_or(&forms[0]), schema, "$", &mut faults);
    faults
}

/// What a reference stands for.
fn defined<'s>(reference: &Value, root: &'s Value) -> &'s Value {
    let name = reference["$ref"].as_str().and_then(|name| name.strip_prefix("#/$defs/"));
    &root["$defs"][name.expect("a definition")]
}

fn check(value: &Value, schema: &Value, root: &Value, at: &str, faults: &mut Vec<String>) {
    for (keyword, rule) in schema.as_object().expect("a schema is an object") {
        let holds = match keyword.as_str() {
            "$ref" => {
                check(value, defined(schema, root), root, at, faults);
                true
            }
            "type" => {
                let types = rule.as_array().cloned().unwrap_or_else(|| vec![rule.clone()]);
                types.iter().any(|kind| is(value, kind.as_str().expect("a type")))
            }
            "const" => value == rule,
            "enum" => rule.as_array().expect("a list").contains(value),
            "minimum" => value.as_f64().is_none_or(|number| number >= rule.as_f64().expect("a number")),
            "maximum" => value.as_f64().is_none_or(|number| number <= rule.as_f64().expect("a number")),
            "anyOf" => rule.as_array().expect("a list").iter().any(|one| {
                let mut inner = Vec::new();
                check(value, one, root, at, &mut inner);
                inner.is_empty()
            }),
            "required" => {
                let names = rule.as_array().expect("a list").iter().filter_map(Value::as_str);
                names.filter(|name| value.get(name).is_none()).for_each(|name| {
                    faults.push(format!("{at} has no {name}"));
                });
                true
            }
            "properties" => {
                for (name, inner) in value.as_object().into_iter().flatten() {
                    match rule.get(name) {
                        Some(rule) => check(inner, rule, root, &format!("{at}.{name}"), faults),
                        None => faults.push(format!("{at}.{name} is not described")),
                    }
                }
                true
            }
            "items" => {
                for (index, inner) in value.as_array().into_iter().flatten().enumerate() {
                    check(inner, rule, root, &format!("{at}[{index}]"), faults);
                }
                true
            }
            "$schema" | "$id" | "$defs" | "title" | "description" => true,
            other => panic!("the test does not know {other}"),
        };
        if !holds {
            faults.push(format!("{at} is {value}, against {keyword} {rule}"));
        }
    }
}

fn is(value: &Value, kind: &str) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("there is no type {other}"),
    }
}
