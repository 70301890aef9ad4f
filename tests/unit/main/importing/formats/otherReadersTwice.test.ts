import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runImport } from '../../../../../src/main/importing/apply/apply'
import { recogniseFiles } from '../../../../../src/main/importing/door'
import { makePlan, type PlanSummary } from '../../../../../src/main/importing/plan/planning'
import { withRepositories } from '../../../../../src/main/repositories'
import { StoppableWork } from '../../../../../src/main/worker/work'
import { ImportOptions } from '../../../../../src/shared/models/importing'
import { aWorkshop, type Workshop } from '../../../../support/fullLibrary'
import { seeds } from '../../../../support/readers/seeds'

let workshop: Workshop
beforeAll(() => void (workshop = aWorkshop()))
afterAll(() => workshop.close())

const total = ({ counts }: PlanSummary, verdict: 'new' | 'changed' | 'unclear' | 'matched'): number => Object.values(counts).reduce((sum, each) => sum + each[verdict], 0)

describe('a folder through the door, the dry run and into the library', () => {
  it.each(seeds.map((seed, index) => ({ ...seed, name: `${seed.format} ${index}` })))('$name: brought a second time it changes nothing', async ({ format, files, name }) => {
    const open = withRepositories(await workshop.library(`${name}.matinee`))
    const folder = workshop.path(name)
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    const [given] = await recogniseFiles([folder], open.library.path)
    if (given?.kind !== 'import') throw new Error('It was not recognised.')
    expect(given.format).toBe(format)
    const plan = (number: number): Promise<PlanSummary> => makePlan(open, { ...given, options: ImportOptions.parse({ dateOrder: 'day-first', withTv: true }), plan: workshop.path(`${name} ${number}.sqlite`) }, new StoppableWork())
    const first = await plan(1)
    expect([total(first, 'changed'), total(first, 'unclear'), total(first, 'matched')]).toEqual([0, 0, 0])
    await runImport(open, workshop.path(`${name} 1.sqlite`), new StoppableWork())
    const second = await plan(2)
    expect([total(second, 'new'), total(second, 'changed'), total(second, 'unclear'), total(second, 'matched')]).toEqual([0, 0, 0, total(first, 'new')])
  })
})
