import { expect, it } from 'vitest'
import { createPeopleNamesStore } from '../../../src/renderer/features/filters/peopleNames'
import { fakeApi, id, ok, problem } from '../../support/fakeApi'

const page = (name: string) => ({
  person: { id: id(1), name }, films: 1, seen: 0, average: null, firstSeenOn: null, jobs: [], texts: 0, wrote: [], mentionedIn: [], mentions: 0, oftenWith: [], sameName: []
})

it('names the people of a filter: those that were offered, and those of a saved view, each asked for once', async () => {
  const api = fakeApi()
  const asked: string[] = []
  const store = createPeopleNamesStore({
    people: {
      ...api.people,
      suggest: async () => ok([{ id: id(1), name: 'Steve Buscemi', films: 2, texts: 0, knownFor: [] }]),
      page: async ({ person }) => {
        asked.push(person)
        return person === id(2) ? ok(page('Yasujirō Ozu')) : problem('not-found', 'That person is no longer in your library.')
      }
    }
  })
  const { actions } = store.getState()

  expect(await actions.suggest('bus')).toHaveLength(1)
  await actions.know([id(1), id(2), id(3)])
  await actions.know([id(2), id(3)])

  expect(store.getState().names).toEqual({ [id(1)]: 'Steve Buscemi', [id(2)]: 'Yasujirō Ozu' })
  expect(asked).toEqual([id(2), id(3)])
})
