/** Checks a value against a JSON Schema, as far as ours uses the language: enough to know that a schema and a file fit. */
import { z } from 'zod'

const Schema = z.looseObject({})
type Schema = z.infer<typeof Schema>

const KNOWN = new Set([
  '$schema', '$id', 'title', 'description', 'type', 'properties', 'required', 'additionalProperties', 'items', 'anyOf', 'enum', 'const', 'pattern', 'format', 'minimum', 'maximum', 'minLength', 'maxLength'
])

/** Where the value is not as the schema says, "tables.film.0.title: not a string". A word of the language nobody taught this is a fault too. */
export function faultsIn(schema: unknown, value: unknown, path = ''): string[] {
  const rules = Schema.parse(schema)
  const faults = Object.keys(rules).filter((word) => !KNOWN.has(word)).map((word) => `${path}: the schema says "${word}"`)
  const fault = (holds: boolean, what: string): void => {
    if (!holds) faults.push(`${path}: ${what}`)
  }
  const anyOf = z.array(z.unknown()).optional().parse(rules['anyOf'])
  if (anyOf) fault(anyOf.some((each) => faultsIn(each, value, path).length === 0), 'none of several')
  const oneOf = z.array(z.unknown()).optional().parse(rules['enum'])
  if (oneOf) fault(oneOf.includes(value), 'not in the enum')
  if ('const' in rules) fault(rules['const'] === value, 'not the constant')
  fault(isOfType(rules['type'], value), `not a ${String(rules['type'])}`)
  if (typeof value === 'string') {
    if (typeof rules['pattern'] === 'string') fault(new RegExp(rules['pattern'], 'u').test(value), 'not of the pattern')
    if (typeof rules['minLength'] === 'number') fault(value.length >= rules['minLength'], 'too short')
    if (typeof rules['maxLength'] === 'number') fault(value.length <= rules['maxLength'], 'too long')
  }
  if (typeof value === 'number') {
    if (typeof rules['minimum'] === 'number') fault(value >= rules['minimum'], 'too small')
    if (typeof rules['maximum'] === 'number') fault(value <= rules['maximum'], 'too large')
  }
  if (Array.isArray(value)) return [...faults, ...value.flatMap((each, index) => (rules['items'] === undefined ? [] : faultsIn(rules['items'], each, `${path}.${index}`)))]
  return typeof value === 'object' && value !== null ? [...faults, ...faultsInObject(rules, z.record(z.string(), z.unknown()).parse(value), path)] : faults
}

function faultsInObject(rules: Schema, value: Record<string, unknown>, path: string): string[] {
  const properties = z.record(z.string(), z.unknown()).default({}).parse(rules['properties'])
  const required = z.array(z.string()).default([]).parse(rules['required'])
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${path}.${name}: missing`),
    ...Object.entries(value).flatMap(([name, each]) => {
      if (name in properties) return faultsIn(properties[name], each, `${path}.${name}`)
      return rules['additionalProperties'] === false ? [`${path}.${name}: too much`] : []
    })
  ]
}

function isOfType(type: unknown, value: unknown): boolean {
  if (Array.isArray(type)) return type.some((each) => isOfType(each, value))
  switch (type) {
    case 'string':
    case 'number':
      return typeof value === type
    case 'integer':
      return Number.isInteger(value)
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    default:
      return type === undefined
  }
}
