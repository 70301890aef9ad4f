/** What the command line is made of. One definition serves the parser, --help, the man page and what shells complete. */

/**
 * What stands behind an option, or where a positional stands. `name` is how it is shown: PATH, DATE.
 * `place`: a file or folder that is written. `library`: a *.matinee file. `text`: nobody can guess it.
 */
export type ValueDefinition =
  | { readonly kind: 'text' | 'file' | 'place' | 'library' | 'command'; readonly name: string }
  | { readonly kind: 'choice'; readonly name: string; readonly choices: readonly string[] }

interface Described {
  /** One sentence; the man page shows the same. */
  readonly summary: string
}

/** An option that is there or not. */
export interface SwitchDefinition extends Described {
  readonly type: 'boolean'
  readonly short?: string
  readonly default: false
}

/** An option with a value behind it. */
export interface ValueOptionDefinition extends Described {
  readonly type: 'string'
  readonly value: ValueDefinition
}

export type OptionDefinition = SwitchDefinition | ValueOptionDefinition

/** By name, without the hyphens. `parseArgs` of Node reads these as they are. */
export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>

export interface Example {
  /** As it is typed. */
  readonly line: string
  readonly says: string
}

export interface CommandDefinition {
  /** What it does, as one line of a list. */
  readonly summary: string
  /** Paragraphs. */
  readonly description: readonly string[]
  /** What stands behind the command's name, one line for each way to ask. */
  readonly forms: readonly string[]
  readonly positional: ValueDefinition | null
  /** Whether it works on a library, and so takes the options of all that do. */
  readonly needsLibrary: boolean
  readonly options: OptionDefinitions
  readonly examples: readonly Example[]
}

/** What opens the window, and what it then shows. */
export interface WindowWord {
  readonly word: string
  readonly kind: 'switch' | 'file' | 'address'
  readonly summary: string
}
