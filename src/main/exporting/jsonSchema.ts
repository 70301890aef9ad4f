/** The JSON Schema of a complete export, made from the tables: docs/matinee-library.schema.json is this, word for word. */
import { z } from 'zod'
import { FORMAT, FORMAT_VERSION, tables } from './tables'

const Export = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  schema: z.int().min(1),
  scope: z.enum(['everything', 'film', 'review', 'films', 'entries', 'list']),
  tables: z.strictObject(Object.fromEntries(tables.map(({ name, what, row }) => [name, z.array(row).describe(what)])))
})

/** The schema as text, with a line end. */
export function jsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(Export, { reused: 'inline', unrepresentable: 'any' })
  const whole = {
    $schema,
    $id: `urn:matinee:library-export:${FORMAT_VERSION}`,
    title: `A library of Matinee as JSON, version ${FORMAT_VERSION}`,
    description: 'docs/format-json.md says what it means. Each table holds rows in the order in which they came into the library.',
    ...schema
  }
  return `${JSON.stringify(whole, null, 1)}\n`
}
