#!/usr/bin/env node
// npm run docs:schema: writes docs/schema.md from the migrations: every table and column, with the comments beside them.
//   node scripts/schema-doc.mjs --print    to the standard output
import Sqlite from 'better-sqlite3'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronExecutable, runInForeground } from './launch.mjs'
import { projectFolder } from './setup/paths.mjs'

/** @typedef {{ name: string, type: string, notnull: number, dflt_value: string | null, pk: number }} Column */
/** @typedef {{ table: string, from: string, to: string }} Reference */

const folder = join(projectFolder, 'src/main/db/migrations')
const files = readdirSync(folder).toSorted().map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }))

// Only the SQLite of Electron is what the module was built for.
if (process.versions['electron'] === undefined) {
  process.exitCode = await runInForeground(electronExecutable(), process.argv.slice(1), { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
} else if (process.argv.includes('--print')) process.stdout.write(schemaDocument())
else writeFileSync(join(projectFolder, 'docs/schema.md'), schemaDocument())

function schemaDocument() {
  const db = new Sqlite(':memory:')
  db.function('word_count', { deterministic: true }, (_text) => 0)
  for (const { sql } of files) db.exec(sql)
  const told = commentsIn(files.map(({ sql }) => sql))
  const tables = /** @type {{ name: string, sql: string }[]} */ (
    db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid").all()
  )
  const search = tables.filter(({ sql }) => sql.startsWith('CREATE VIRTUAL TABLE')).map(({ name }) => name)
  const isShadow = (/** @type {string} */ name) => search.some((table) => name.startsWith(`${table}_`))
  const own = tables.filter(({ name }) => !search.includes(name) && !isShadow(name))
  const views = /** @type {string[]} */ (db.prepare("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name").pluck().all())
  const text = [
    '# The tables of a library',
    `Written by \`npm run docs:schema\` from \`src/main/db/migrations/\`; the schema version is ${files.length}. How to read a library safely is told in [library-file.md](library-file.md).`,
    conventions(),
    `Tables: ${own.map(({ name }) => `[${name}](#${name})`).join(', ')}.`,
    ...own.map(({ name }) => tableText(db, name, told)),
    `## Search\n\n${search.map((name) => `\`${name}\``).join(', ')} are full-text indexes (FTS5) over the column \`folded\` of the table they are named after, and \`rowid\` is its \`seq\`. Triggers keep them in step; nothing else writes them.`,
    `## Views\n\n${views.map((name) => `\`${name}\``).join(', ')}: what the derived tables are filled from.`
  ]
  db.close()
  return `${text.join('\n\n')}\n`
}

function conventions() {
  const lines = (files[0]?.sql ?? '').split('\n').map((line) => line.replace(/^-- ?/, ''))
  const from = lines.indexOf('Conventions')
  const rows = lines.slice(from + 1, lines.indexOf('', from)).map((line) => /^ {2}(\S+) +(.+)$/.exec(line)).filter((row) => row !== null)
  return `## Conventions\n\n${rows.map(([, name, what]) => `- \`${name}\`: ${what}`).join('\n')}`
}

/**
 * @param {import('better-sqlite3').Database} db
 * @param {string} name
 * @param {Map<string, string>} told
 */
function tableText(db, name, told) {
  const columns = /** @type {Column[]} */ (db.pragma(`table_xinfo(${name})`))
  const references = /** @type {Reference[]} */ (db.pragma(`foreign_key_list(${name})`))
  const rows = columns.map((column) => {
    const reference = references.find(({ from }) => from === column.name)
    const rules = [
      column.pk > 0 ? 'key' : column.notnull === 1 ? 'always there' : '',
      told.get(`${name}.${column.name}?`) ?? '',
      column.dflt_value === null ? '' : `${column.dflt_value} where not said`,
      reference === undefined ? '' : `→ [${reference.table}](#${reference.table}).${reference.to}`
    ]
    const said = told.get(`${name}.${column.name}`) ?? ''
    const first = columns.find((other) => said !== '' && told.get(`${name}.${other.name}`) === said)
    const note = [rules.filter((rule) => rule !== '').join(', '), first === undefined || first === column ? said : `See \`${first.name}\`.`].filter((part) => part !== '').join('. ')
    return `| \`${column.name}\` | ${column.type.toLowerCase()} | ${note.replaceAll('|', '\\|')} |`
  })
  const about = told.get(name)
  return [`## ${name}`, ...(about === undefined ? [] : [about]), `| column | | |\n|---|---|---|\n${rows.join('\n')}`].join('\n\n')
}

/**
 * What the comments say of tables ("film") and columns ("film.poster_id"): those right above a table, above a column, behind one,
 * above or behind an ALTER TABLE. Comments between dashes are headings.
 * @param {readonly string[]} steps
 */
function commentsIn(steps) {
  const told = new Map()
  for (const sql of steps) {
    let comment = /** @type {string[]} */ ([])
    let table = ''
    for (const line of sql.split('\n')) {
      const alone = /^\s*--(?! -+)\s?(.*)$/.exec(line)
      const created = /^CREATE TABLE (\w+)/.exec(line)?.[1]
      const added = /^ALTER TABLE (\w+) ADD COLUMN (\w+)/.exec(line)
      const column = table === '' ? undefined : /^ {2}([a-z_0-9]+) +[A-Z]/.exec(line)?.[1]
      const behind = /\S.*?--\s*(.+)$/.exec(line)?.[1]
      if (alone !== null) {
        comment.push(alone[1] ?? '')
        continue
      }
      const said = [...comment, ...(behind === undefined ? [] : [behind])].join(' ').trim()
      if (created !== undefined) table = created
      else if (line.startsWith(')')) table = ''
      const about = created ?? (added !== null ? `${added[1]}.${added[2]}` : column === undefined ? undefined : `${table}.${column}`)
      if (about !== undefined && said !== '') told.set(about, sentence(said))
      const [, values, least, most] = /CHECK \(\w+ (?:IN \(([^)]+)\)|BETWEEN (\d+) AND (\d+))/.exec(line) ?? []
      if (about !== undefined && about !== created) told.set(`${about}?`, values?.replaceAll(', ', ' or ') ?? (least === undefined ? '' : `${least} to ${most}`))
      // One comment may stand above several added columns.
      if (added === null) comment = []
    }
  }
  return told
}

/** @param {string} text */
function sentence(text) {
  const begun = /^[a-z]+(?=[ ,;])/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
  return /[.!?…)]$/.test(begun) ? begun : `${begun}.`
}
