import type { CsvMapping, CsvPreview } from '../../../../shared/models/importing'
import type { OpenLibrary } from '../../../repositories'
import { Problem } from '../../../problem'

/** How the columns of a CSV are understood; with null, as its own header, a preset and its values tell it. */
export function previewCsv(_open: OpenLibrary, _paths: readonly string[], _mapping: CsvMapping | null): Promise<CsvPreview> {
  throw new Problem('unexpected', 'Not built yet.')
}
