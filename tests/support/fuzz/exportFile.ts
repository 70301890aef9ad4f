/** A complete export, spoilt: as JSON (rows, columns, references, types), as text, as bytes. */
import type { Random } from '../pageGenerator/random'
import { parsed } from '../fullLibrary'
import { MARKUP, ODD, spoil, spoilBytes } from './mutate'

/** Stands for a key that cannot be written in an object literal. */
const PROTO = '@@proto@@'

export interface ExportInput {
  readonly bytes: Buffer
}

/** Spoils a sound export; in one of ten it only looks different and must still be read. */
export function makeExport(random: Random, text: string): ExportInput {
  const whole = parsed(text)
  let spoilt = text
  const times = random.int(1, 4)
  if (random.chance(0.7)) {
    for (let i = 0; i < times; i += 1) spoilRows(random, whole.tables)
    if (random.chance(0.15)) spoilHeader(random, whole)
    spoilt = random.chance(0.2) ? JSON.stringify(whole, null, random.pick([1, '\t', '    '])) : JSON.stringify(whole)
    spoilt = spoilt.replaceAll(PROTO, '__proto__')
  }
  if (random.chance(0.4)) for (let i = 0; i < times; i += 1) spoilt = spoil(random, spoilt, text, random.chance(0.1) ? MARKUP : [...ODD, ...JSON_TOKENS]).slice(0, 500_000)
  let bytes: Buffer = Buffer.from(spoilt)
  if (random.chance(0.2)) for (let i = 0; i < times; i += 1) bytes = spoilBytes(random, bytes)
  return { bytes }
}

const JSON_TOKENS = ['{"a":', '[', ']', '}', '{', ',', ':', '"', '\\', '\\u0000', '\\ud800', '\\', 'null', '1e999', '-', '"__proto__":{"polluted":true},', '"tables":{', '"id":', '{"__proto__":{"polluted":1}}', '[[[[[', '"\\']

type Tables = Record<string, Record<string, unknown>[]>

function spoilHeader(random: Random, whole: Record<string, unknown>): void {
  const key = random.pick(['format', 'version', 'schema', 'scope', 'tables', 'extra', PROTO, 'constructor'])
  if (random.chance(0.3)) delete whole[key]
  else whole[key] = odd(random)
}

function spoilRows(random: Random, tables: Tables): void {
  const name = random.pick(Object.keys(tables))
  const rows = tables[name] ?? []
  const at = random.int(0, Math.max(0, rows.length - 1))
  const row = rows[at]
  const other = random.pick(Object.values(tables).filter((some) => some.length > 0))
  if (row === undefined) {
    tables[name] = random.chance(0.5) ? other.slice(0, 1) : []
    return
  }
  const column = random.pick(Object.keys(row))
  const elsewhere = random.pick(other)
  switch (random.int(0, 13)) {
    case 0:
      row[column] = odd(random)
      break
    case 1:
      delete row[column]
      break
    case 2:
      row[random.pick([PROTO, 'constructor', 'toString', 'polluted', 'seq', ''])] = random.chance(0.5) ? { polluted: true } : odd(random)
      break
    case 3:
      rows.splice(at, 1)
      break
    case 4:
      rows.push({ ...row })
      break
    case 5:
      rows.push(...Array.from({ length: random.int(2, 40) }, () => ({ ...row, id: newIdLike(random) })))
      break
    case 6:
      row[column] = elsewhere[random.pick(Object.keys(elsewhere))]
      break
    case 7:
      other.push(row)
      break
    case 8:
      delete tables[name]
      break
    case 9:
      tables[random.pick([PROTO, 'constructor', 'change', 'local_note', 'sqlite_schema', `${name} `])] = rows
      break
    case 10:
      rows.reverse()
      break
    case 11:
      // Sound, only different: a text, a date or a flag that may be so.
      row[column] = sound(random, row[column])
      break
    case 12:
      if ('id' in row) row['id'] = elsewhere['id'] ?? newIdLike(random)
      break
    default:
      if ('deleted_at' in row) row['deleted_at'] = random.chance(0.5) ? null : '2026-01-01T00:00:00.000Z'
  }
}

function odd(random: Random): unknown {
  return random.pick<() => unknown>([
    () => null, () => true, () => 0, () => -1, () => 1.5, () => 1e308, () => Number.MAX_SAFE_INTEGER + 2, () => '', () => 'x'.repeat(random.int(1, 200_000)), () => random.pick(ODD), () => ({}), () => [], () => [[]],
    () => nested(random.int(10, 3_000)), () => ({ [PROTO]: { polluted: true } }), () => newIdLike(random), () => '2007-02-30', () => '2026-13-01T00:00:00.000Z', () => 'A'.repeat(7), () => '=' 
  ])()
}

function nested(depth: number): unknown {
  let value: unknown = 'x'
  for (let i = 0; i < depth; i += 1) value = i % 2 === 0 ? [value] : { a: value }
  return value
}

function sound(random: Random, value: unknown): unknown {
  if (typeof value === 'number') return random.pick([0, 1, value])
  if (typeof value !== 'string') return value
  return random.pick([value, `${value} again`, value.toUpperCase(), '2007', '2007-07-13', 'שלום', 'x'.repeat(1_000)])
}

function newIdLike(random: Random): string {
  const hex = (length: number): string => Array.from({ length }, () => random.int(0, 15).toString(16)).join('')
  return `0191${hex(4)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
}
