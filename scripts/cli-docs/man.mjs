// The manual page, in the man macros of roff.

/**
 * @typedef {import('./load.mjs').CommandLine} CommandLine
 * @typedef {import('../../src/main/cli/definition/types').OptionDefinition} OptionDefinition
 * @typedef {import('../../src/main/cli/definition/types').OptionDefinitions} OptionDefinitions
 * @typedef {import('../../src/main/cli/definition/types').Example} Example
 */

/**
 * matinee(1).
 * @param {CommandLine} line
 * @param {{ version: string, date: string }} release `date` is empty where no release has one.
 */
export function manPage({ program, commands, common, global, windowWords }, { version, date }) {
  const lines = [
    '.\\" Written by scripts/cli-docs.mjs from the definition of the command line.',
    `.TH MATINEE 1 "${date}" "Matinee ${version}" "Matinee"`,
    '.SH NAME',
    `${program.name} \\- ${text(program.summary.charAt(0).toLowerCase() + program.summary.slice(1))}`,
    '.SH SYNOPSIS',
    ...ways(program.name, program.forms),
    '.SH DESCRIPTION',
    ...paragraphs(program.description),
    '.SH COMMANDS',
    ...commands.flatMap(([name, command]) => [
      `.SS ${program.name} ${name}`,
      ...ways(`${program.name} ${name}`, command.forms),
      ...paragraphs(command.description, true),
      ...options(command.options),
    ]),
    '.SH OPTIONS',
    '.SS Of every command',
    ...options(common),
    '.SS In place of a command',
    ...options(global),
    '.SS For the window',
    ...windowWords.flatMap(({ word, summary }) => ['.TP', form(word), ...sentences(summary)]),
    '.SH EXAMPLES',
    ...[...program.examples, ...commands.flatMap(([, command]) => command.examples)].flatMap(example),
    '.SH FILES',
    ...program.files.flatMap(({ path, says }) => ['.TP', `\\fI${literal(path)}\\fR`, ...sentences(says)]),
    '.SH EXIT STATUS',
    ...program.exits.flatMap(({ code, says }) => ['.TP', `\\fB${code}\\fR`, ...sentences(says)]),
  ]
  return `${lines.join('\n')}\n`
}

/**
 * @param {string} start
 * @param {readonly string[]} forms
 */
function ways(start, forms) {
  return forms.flatMap((each, at) => [...(at === 0 ? [] : ['.br']), `\\fB${literal(start)}\\fR ${form(each)}`])
}

/**
 * @param {readonly string[]} all
 * @param {boolean} [areBelow] whether something stands above the first one
 */
function paragraphs(all, areBelow = false) {
  return all.flatMap((paragraph, at) => [...(at === 0 && !areBelow ? [] : ['.PP']), ...sentences(paragraph)])
}

/** @param {OptionDefinitions} all */
function options(all) {
  return Object.entries(all).flatMap(([name, option]) => ['.TP', optionTag(name, option), ...sentences(option.summary), ...choices(option)])
}

/**
 * @param {string} name
 * @param {OptionDefinition} option
 */
function optionTag(name, option) {
  const long = `\\fB${literal(`--${name}`)}\\fR`
  if (option.type === 'string') return `${long} ${form(option.value.name)}`
  return option.short === undefined ? long : `\\fB${literal(`-${option.short}`)}\\fR, ${long}`
}

/** @param {OptionDefinition} option */
function choices(option) {
  if (option.type !== 'string' || option.value.kind !== 'choice') return []
  return [`One of ${option.value.choices.map((choice) => `\\fB${literal(choice)}\\fR`).join(', ')}.`]
}

/** @param {Example} shown */
function example({ line, says }) {
  return ['.PP', ...sentences(says), '.PP', '.RS 4', '.nf', `\\fB${literal(line)}\\fR`, '.fi', '.RE']
}

/**
 * A way to ask: what is typed as it is stands bold, what is filled in italic.
 * @param {string} shown
 */
function form(shown) {
  return shown.replaceAll(/([A-Z]+)|([a-z0-9.:/~-]+)|([^A-Za-z0-9.:/~-]+)/gu, (_, filledIn, typed, other) => {
    if (filledIn !== undefined) return `\\fI${filledIn}\\fR`
    return typed === undefined ? text(other) : `\\fB${literal(typed)}\\fR`
  })
}

/**
 * Running text, a line for each sentence, none of which roff can take for a request of its own.
 * @param {string} paragraph
 */
function sentences(paragraph) {
  return paragraph.split(/(?<=[.:;]) (?=\S)/u).map((sentence) => {
    const line = text(sentence)
    return /^[.']/u.test(line) ? `\\&${line}` : line
  })
}

/**
 * Running text. A hyphen of something typed is a minus that can be copied; one inside a word may become a typographic one.
 * @param {string} words
 */
function text(words) {
  return words.split(' ').map((word) => (/(^|["(])-|[/=~\d]|[a-z][A-Z]/u.test(word) ? literal(word) : escaped(word))).join(' ')
}

/**
 * What is typed, sign for sign, and never cut at the end of a line.
 * @param {string} words
 */
function literal(words) {
  return words === '' ? '' : `\\%${escaped(words).replaceAll('-', '\\-')}`
}

/** @type {Readonly<Record<string, string>>} */
const signs = { '\\': '\\e', '"': '\\(dq', "'": '\\(aq', '~': '\\(ti', '^': '\\(ha', '`': '\\(ga', '“': '\\(lq', '”': '\\(rq', '‘': '\\(oq', '’': '\\(cq', '–': '\\(en', '—': '\\(em', '…': '...' }

/** @param {string} words */
function escaped(words) {
  return words.replaceAll(/[\\"'~^`]|[^ -~]/gu, (sign) => signs[sign] ?? `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)
}
