import type { FilmEdit } from '../../../../src/shared/models/filmEdit'
import { id } from '../../../support/fakeApi'

/** The film of the drawings, as main opens it for editing. */
export function anEdit(more: Partial<FilmEdit> = {}): FilmEdit {
  return {
    title: 'Interview',
    year: 2007,
    originalTitle: null,
    titles: [{ id: id(10), title: 'Entrevista', country: 'Spain', kind: 'translated' }],
    releases: [
      { id: id(20), date: '2007-01-18', country: 'USA', kind: 'festival', note: 'Sundance' },
      { id: id(21), date: '2007-07-13', country: 'USA', kind: 'cinema', note: null },
      { id: id(22), date: '2007-11', country: 'UK', kind: 'cinema', note: null }
    ],
    synopsis: 'A journalist meets an actress.',
    runtimeMinutes: 84,
    certificates: [{ id: id(30), code: 'R', country: 'USA' }],
    genres: ['Drama'],
    languages: ['English'],
    countries: ['USA'],
    distributor: null,
    credits: [
      { id: id(40), personId: id(1), name: 'Steve Buscemi', job: 'director', character: null },
      { id: id(41), personId: id(1), name: 'Steve Buscemi', job: 'actor', character: 'Pierre Peders' },
      { id: id(42), personId: id(2), name: 'Sienna Miller', job: 'actor', character: 'Katya' },
      { id: id(43), personId: id(3), name: 'Tara Elders', job: 'script girl', character: null }
    ],
    trailers: [{ id: id(50), title: 'Trailer', url: null }],
    outsideIds: [{ id: id(60), authority: 'imdb', value: 'tt0480269' }],
    tags: ['two people'],
    privateNote: null,
    ...more
  }
}
