/** Who carries out which command. The compiler asks for one here for every command that is defined. */
import type { Command } from './command'
import type { CommandName } from './definition'
import { exportCommand } from './export'
import { filmCommand, filmsCommand } from './films'
import { importCommand } from './import'
import { reviewCommand } from './review'
import { searchCommand } from './search'

/** Every command that works on a library. */
export const HANDLERS: Readonly<Record<Exclude<CommandName, 'help'>, (words: readonly string[]) => Command>> = {
  import: importCommand,
  export: exportCommand,
  films: filmsCommand,
  film: filmCommand,
  search: searchCommand,
  review: reviewCommand
}
