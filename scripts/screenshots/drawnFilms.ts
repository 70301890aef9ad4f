/** What stands in the drawings: films with their facts, entries, the watchlist and the lists. */

export interface DrawnFilm {
  readonly title: string
  readonly year: number
  readonly directors: readonly string[]
  readonly minutes?: number
  readonly certificate?: string
  readonly tags?: readonly string[]
  readonly countries?: readonly string[]
  readonly cast?: readonly (readonly [name: string, character: string])[]
  readonly writers?: readonly string[]
}

export interface DrawnEntry {
  readonly film: string
  readonly day: string
  readonly rating: number | null
  readonly text: string
  readonly isRewatch?: boolean
  readonly isLiked?: boolean
  readonly tags?: readonly string[]
}

const BUSCEMI = 'Steve Buscemi'

/** Interview itself comes from the pasted page. */
export const FILMS: readonly DrawnFilm[] = [
  { title: 'Petite Maman', year: 2021, directors: ['Céline Sciamma'], minutes: 72, certificate: 'U', tags: ['childhood'], countries: ['France'] },
  { title: 'The Long Goodbye', year: 1973, directors: ['Robert Altman'], minutes: 112, certificate: 'R', tags: ['Los Angeles'], countries: ['USA'] },
  { title: 'Columbus', year: 2017, directors: ['Kogonada'], minutes: 104, tags: ['buildings', 'two-handers'], countries: ['USA'] },
  { title: 'Five Fingers', year: 2006, directors: ['Laurence Malkin'], minutes: 87, certificate: 'R' },
  { title: 'Late Spring', year: 1949, directors: ['Yasujirō Ozu'], minutes: 108, certificate: 'U', tags: ['Ozu', 'autumn'], countries: ['Japan'] },
  { title: 'My Dinner with Andre', year: 1981, directors: ['Louis Malle'], minutes: 111, certificate: 'PG', tags: ['two-handers'] },
  { title: 'Hard Candy', year: 2005, directors: ['David Slade'], minutes: 104, certificate: 'R', tags: ['two-handers'] },
  { title: 'Living in Oblivion', year: 1995, directors: ['Tom DiCillo'], minutes: 90, certificate: 'R', tags: ['film sets'], cast: [[BUSCEMI, 'Nick Reve']] },
  { title: 'Paris, Texas', year: 1984, directors: ['Wim Wenders'], minutes: 145, certificate: 'R', tags: ['roads'] },
  { title: 'Before Sunset', year: 2004, directors: ['Richard Linklater'], minutes: 80, certificate: 'R', tags: ['two-handers'] },
  { title: 'Certified Copy', year: 2010, directors: ['Abbas Kiarostami'], minutes: 106, tags: ['two-handers'] },
  { title: 'Trees Lounge', year: 1996, directors: [BUSCEMI], minutes: 95, certificate: 'R', tags: ['bars'], writers: [BUSCEMI], cast: [[BUSCEMI, 'Tommy'], ['Mark Boone Junior', 'Mike'], ['Seymour Cassel', 'Uncle Al']] },
  { title: 'The Third Man', year: 1949, directors: ['Carol Reed'], minutes: 104, certificate: 'PG', tags: ['Vienna', 'night'] },
  { title: 'Aftersun', year: 2022, directors: ['Charlotte Wells'], minutes: 101, certificate: '12A', tags: ['childhood'] },
  { title: 'Night Moves', year: 1975, directors: ['Arthur Penn'], minutes: 100 },
  { title: 'Fargo', year: 1996, directors: ['Joel Coen'], minutes: 98, cast: [[BUSCEMI, 'Carl Showalter']] },
  { title: 'Ghost World', year: 2001, directors: ['Terry Zwigoff'], minutes: 111, cast: [[BUSCEMI, 'Seymour']] },
  { title: 'The Big Lebowski', year: 1998, directors: ['Joel Coen'], minutes: 117, cast: [[BUSCEMI, 'Donny']] },
  { title: 'Yi Yi', year: 2000, directors: ['Edward Yang'], minutes: 173 },
  { title: 'Ikiru', year: 1952, directors: ['Akira Kurosawa'], minutes: 143, countries: ['Japan'] },
  { title: 'A Matter of Life and Death', year: 1946, directors: ['Michael Powell', 'Emeric Pressburger'], minutes: 104 },
  { title: 'The Apartment', year: 1960, directors: ['Billy Wilder'], minutes: 125 },
  { title: 'Drive My Car', year: 2021, directors: ['Ryusuke Hamaguchi'], minutes: 179, countries: ['Japan'] },
  { title: 'Stalker', year: 1979, directors: ['Andrei Tarkovsky'], minutes: 162 },
  { title: 'Persona', year: 1966, directors: ['Ingmar Bergman'], minutes: 83 },
  { title: 'Tokyo Story', year: 1953, directors: ['Yasujirō Ozu'], minutes: 137, countries: ['Japan'] },
  { title: 'Wanda', year: 1970, directors: ['Barbara Loden'], minutes: 103 },
  { title: 'Beau Travail', year: 1999, directors: ['Claire Denis'], minutes: 93, countries: ['France'] },
  { title: 'The Spirit of the Beehive', year: 1973, directors: ['Víctor Erice'], minutes: 98, countries: ['Spain'] },
  { title: 'Vagabond', year: 1985, directors: ['Agnès Varda'], minutes: 105, countries: ['France'] },
  { title: 'Mouchette', year: 1967, directors: ['Robert Bresson'], minutes: 81, countries: ['France'] },
  { title: 'A Man Escaped', year: 1956, directors: ['Robert Bresson'], minutes: 99, countries: ['France'] },
  { title: 'Close-Up', year: 1990, directors: ['Abbas Kiarostami'], minutes: 98, countries: ['Iran'] },
  { title: 'News from Home', year: 1976, directors: ['Chantal Akerman'], minutes: 89 },
  { title: 'Safe', year: 1995, directors: ['Todd Haynes'], minutes: 119 },
  { title: 'Cléo from 5 to 7', year: 1962, directors: ['Agnès Varda'], minutes: 90, countries: ['France'] },
  { title: 'Mystery Train', year: 1989, directors: ['Jim Jarmusch'], minutes: 110, cast: [[BUSCEMI, 'Charlie']] },
  { title: 'Animal Factory', year: 2000, directors: [BUSCEMI], minutes: 94, cast: [['Mark Boone Junior', 'Paul Adams'], ['Seymour Cassel', 'Lt. Seeman']] },
  { title: 'Lonesome Jim', year: 2005, directors: [BUSCEMI], minutes: 91 },
  { title: 'The Incredible and Sad History of the Last Winter Pavilion and the People Who Would Not Leave It', year: 1968, directors: ['Somebody With a Very Long Name-Indeed'], minutes: 201 },
  { title: '傑作の夜', year: 1957, directors: ['山田 花子'], minutes: 99, countries: ['Japan'] }
]

export const ENTRIES: readonly DrawnEntry[] = [
  { film: 'Interview', day: '2019-05-03', rating: 6, text: 'Two people lying to each other for eighty minutes, and the loft is the only honest one in the room.' },
  { film: 'Late Spring', day: '2024-08', rating: 10, text: '' },
  { film: 'Tokyo Story', day: '2024-08-11', rating: 10, text: '' },
  { film: 'Ghost World', day: '2011-03', rating: 8, text: '' },
  { film: 'Fargo', day: '2014', rating: 9, text: '', isLiked: true },
  { film: '傑作の夜', day: '2025-04-02', rating: 8, text: '傑作という言葉は静かな夜のためにある。' },
  { film: 'Night Moves', day: '2026-10-25', rating: 8, text: 'A detective film in which noticing things is no help at all.' },
  { film: 'Aftersun', day: '2026-10-29', rating: 9, text: 'I rang my father in the interval I invented for the purpose.', isLiked: true },
  { film: 'The Third Man', day: '2026-10-31', rating: 10, text: 'That smile in the doorway is still the best entrance in the pictures. A cat, a pair of shoes, a doorway: three objects, and the whole war is in the third.', isRewatch: true, isLiked: true },
  { film: 'Trees Lounge', day: '2026-11-03', rating: 8, text: 'Nobody in this bar is waiting for anything, which is why it feels so full. [[Interview (2007)]] has the same patience.', isRewatch: true, isLiked: true },
  { film: 'Certified Copy', day: '2026-11-07', rating: 8, text: 'Watched straight after, which was unfair to both.' },
  { film: 'Before Sunset', day: '2026-11-07', rating: 9, text: 'Still the fastest eighty minutes I know.', isRewatch: true },
  { film: 'Paris, Texas', day: '2026-11-08', rating: 10, text: 'The glass between them does more than any close-up could.', isRewatch: true, isLiked: true },
  { film: 'Living in Oblivion', day: '2026-11-11', rating: 8, text: 'Every set I ever stood on is in here, down to the sandwiches. Buscemi plays a man holding a film together with his teeth.', isLiked: true },
  { film: 'Hard Candy', day: '2026-11-12', rating: 6, text: '' },
  { film: 'My Dinner with Andre', day: '2026-11-14', rating: 9, text: 'Two men, one table, and the waiter has the best face in New York. See [[Interview (2007)]] for the other table.' },
  { film: 'Late Spring', day: '2026-11-15', rating: 10, text: 'The apple peel again. I knew it was coming and it made no difference.', isRewatch: true, isLiked: true },
  { film: 'Five Fingers', day: '2026-11-17', rating: 4, text: 'A review of [[Interview (2007)]] sent me to this one. The review was kinder than I am.' },
  { film: 'Columbus', day: '2026-11-18', rating: 8, text: 'People lean on buildings here the way other films lean on music.', isRewatch: true, isLiked: true, tags: ['cinema'] },
  { film: 'The Long Goodbye', day: '2026-11-20', rating: 8, text: 'Gould mumbles the whole city into focus. Every room he enters has already been left by somebody better dressed, and he apologises to all of them, and to the cat.' },
  { film: 'Petite Maman', day: '2026-11-21', rating: 9, isLiked: true, tags: ['cinema'], text: 'Seventy-two minutes, and not one of them is spent explaining itself. A girl meets her mother at eight years old in the wood behind the house, and the film has the good manners to find this no stranger than breakfast. I kept waiting for the trick.' }
]

export const DRAFT =
  '## Two people, one loft\n\nThe second time through I watched the doorway instead of the faces. Everything that matters in *Interview* happens on the way in or the way out: Pierre leaves four times before he leaves, and Katya lets him, because she has understood before we do that **leaving is his only move**.\n\n> Except that Buscemi is allowed to breathe here, and that’s so nice to see.\n\nrzajac is right. [[Trees Lounge (1996)]] drifted from stool to stool; this one sits down and refuses to get up.'

/** Film and reason. */
export const WATCHLIST: readonly (readonly [film: string, reason: string | null])[] = [
  ['Wanda', 'Mentioned in four reviews here'],
  ['Beau Travail', 'For the last five minutes'],
  ['The Spirit of the Beehive', 'You liked the silence in Aftersun. This is the same silence, fifty years earlier.'],
  ['Vagabond', 'Kino Rex, spring season'],
  ['Mouchette', 'Kino Rex, spring season'],
  ['A Man Escaped', 'A spoon, a door, ninety minutes'],
  ['Close-Up', null],
  ['News from Home', null],
  ['Safe', 'Two people walked out. Good sign'],
  ['Cléo from 5 to 7', null],
  ['Mystery Train', 'For the Buscemi list'],
  ['Animal Factory', 'For the Buscemi list'],
  ['Lonesome Jim', 'For the Buscemi list']
]

export interface DrawnList {
  readonly name: string
  readonly description: string | null
  readonly isRanked?: boolean
  readonly isPrivate?: boolean
  readonly films: readonly (readonly [film: string, note: string | null])[]
}

const plainly = (...films: string[]): [string, null][] => films.map((film) => [film, null])

/** The one changed last comes last, so that it stands first. */
export const LISTS: readonly DrawnList[] = [
  { name: 'To argue about', description: null, films: plainly('Five Fingers', 'Wanda', 'Stalker') },
  { name: 'Kino Rex, spring season', description: 'The programme, as printed.', films: plainly('Vagabond', 'Mouchette', 'A Man Escaped', 'Late Spring', 'Ikiru') },
  { name: 'Phone calls', description: 'One side of the line only.', films: plainly('The Long Goodbye', 'Before Sunset', 'Hard Candy', 'Wanda', 'Close-Up') },
  { name: 'For my nephew, at twelve', description: null, isPrivate: true, films: plainly('Ikiru', 'A Matter of Life and Death', 'The Apartment', 'Yi Yi', 'Fargo') },
  { name: 'Doorways', description: 'Where somebody stands a second too long.', films: plainly('The Third Man', 'Paris, Texas', 'Late Spring', 'Interview', 'Drive My Car') },
  { name: 'Trains', description: 'A film with a train in it is rarely bad.', films: plainly('Night Moves', 'Before Sunset', 'The Third Man', 'Mystery Train', 'Tokyo Story') },
  { name: 'Seen with Marta', description: null, films: plainly('Columbus', 'Trees Lounge', 'Fargo', 'Five Fingers', 'Safe') },
  { name: 'Every Ozu, in order', description: 'Thirteen to go. The silent ones are hard to find.', films: plainly('Tokyo Story', 'Late Spring') },
  { name: 'Best of 2026, so far', description: 'Closed on the last night of the year.', isRanked: true, films: plainly('Late Spring', 'Petite Maman', 'Paris, Texas', 'Aftersun', 'The Third Man') },
  {
    name: 'Two people, one room',
    description: 'Films that shut a door behind two people and wait. Ranked, against better judgement.',
    isRanked: true,
    films: [
      ['My Dinner with Andre', 'The waiter is a third, but he knows better than to speak.'],
      ['Before Sunset', 'Eighty minutes, two walkers, one staircase.'],
      ['Certified Copy', 'Either two strangers or one marriage. I have stopped deciding.'],
      ['Persona', 'One of them never speaks and still wins.'],
      ['Columbus', 'The buildings make three, but they were asked politely.'],
      ['Petite Maman', null],
      ['Interview', 'Up four places, since I watched the doorway.'],
      ['Hard Candy', 'Admired from the other side of the room.'],
      ['Aftersun', 'Three, if you count the camcorder, and it does.'],
      ['Safe', null],
      ['Stalker', null],
      ['Beau Travail', null]
    ]
  }
]
