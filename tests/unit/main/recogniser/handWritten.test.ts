/** Pages written by hand, by somebody who had read neither the recogniser nor the generator. */
import { expect, test } from 'vitest'
import { recognise } from '../../../../src/main/recogniser'
import { readPage } from '../../../../src/main/recogniser/pageText'
import type { RecognisedPage } from '../../../../src/shared/models/page'

/** What a person would note of a page. */
function gist({ film, takes, reviews }: RecognisedPage) {
  return {
    title: film.title?.value ?? null,
    year: film.year?.value ?? null,
    certificates: film.certificates.map(({ value }) => (value.system === null ? value.code : `${value.system} ${value.code}`)),
    releases: film.releases.map(({ value }) => `${value.date}${value.country === null ? '' : ` ${value.country}`}`),
    takes: takes.map(({ author }) => author.value),
    reviews: reviews.map(({ author }) => author.value),
    scores: reviews.map(({ score }) => score?.value.text ?? null),
    mentions: reviews.flatMap((review) => review.mentions.filter(({ certainty }) => certainty === 'certain').map(({ title, year }) => (year === null ? title : `${title} (${year})`)))
  }
}

const pagesOf = (text: string) => recognise(text).pages.map(gist)

test('an American date, two-word names, several scores and unlisted quotes', () => {
  expect(
    pagesOf(`PG-13 | July 16, 2010 (USA)
Inception Trailers

A thief who steals corporate secrets through the use of dream-sharing technology is given the inverse task of planting an idea into the mind of a C.E.O.

MovieBuff88 A mind-bending thrill ride from start to finish.
Anna Kowalski Visually stunning, emotionally cold.
filmlover An overrated puzzle box that mistakes complexity for depth.
dreamweaver_01 I went into "Inception" expecting another "Dark City" (1998) and got something far more ambitious.The layered structure is a marvel, though Nolan would never admit where he found it. Hans Zimmer's score is 9/10 of the experience.My only complaint is the third act, which drags. Still, 9 out of 10.
James O'Neill What a disappointment. After "Memento" and "The Prestige" I had hoped for more. The dialogue is exposition from beginning to end, and the so-called "dreams" are the most literal, boring dreams ever filmed. Compare it with "Mulholland Drive" from 2001 to see how a real director handles the unconscious.Two stars out of five.`)
  ).toEqual([
    {
      title: 'Inception',
      year: 2010,
      certificates: ['PG-13'],
      releases: ['2010-07-16 USA'],
      takes: ['MovieBuff88', 'Anna Kowalski', 'filmlover'],
      reviews: ['dreamweaver_01', "James O'Neill"],
      scores: ['9 out of 10', 'Two stars out of five'],
      mentions: ['Dark City (1998)', 'Memento', 'The Prestige', 'Mulholland Drive (2001)']
    }
  ])
})

test('a German page with FSK, points in the date and low quotes', () => {
  expect(
    pagesOf(`FSK 16 | 13.07.2007 (Deutschland)
Das Leben der Anderen Trailer

Ostberlin, 1984: Ein Stasi-Hauptmann überwacht einen Dramatiker und seine Lebensgefährtin.

cinephil_77 Ein Meisterwerk.
Jürgen Müller Selten hat mich ein Film so berührt.
kritikus Der Film erinnert an „Die Konversation“ (1974) und doch geht er eigene Wege. Ulrich Mühe spielt den Hauptmann mit einer Zurückhaltung, die man im deutschen Kino lange nicht gesehen hat.Die Musik ist mir an einigen Stellen zu laut. Am Ende bleibt ein Satz, der alles sagt. 4,5/5`)
  ).toEqual([
    {
      title: 'Das Leben der Anderen',
      year: 2007,
      certificates: ['FSK 16'],
      releases: ['2007-07-13 Deutschland'],
      takes: ['cinephil_77', 'Jürgen Müller'],
      reviews: ['kritikus'],
      scores: ['4,5/5'],
      mentions: ['Die Konversation (1974)']
    }
  ])
})

test('names on lines of their own under a heading, and stars', () => {
  expect(
    pagesOf(`Spirited Away (2001)
PG | 125 min | Animation, Adventure | 28 March 2003 (USA)

During her family's move to the suburbs, a sullen 10-year-old girl wanders into a world ruled by gods, witches and spirits.

Reviews

@miyazaki_fan
A film for everyone. The bathhouse sequence is pure magic, and the train ride is the quietest great scene in animation.
★★★★★

Roger T.
I watched this with my daughter, who hid behind the sofa. It is too long by twenty minutes, but nobody draws water like this.

The music is lovely too.
8/10`)
  ).toEqual([
    {
      title: 'Spirited Away',
      year: 2001,
      certificates: ['PG'],
      releases: ['2003-03-28 USA'],
      takes: [],
      reviews: ['@miyazaki_fan', 'Roger T.'],
      scores: ['★★★★★', '8/10'],
      mentions: []
    }
  ])
})

test('only a year and a country; a quoted line of dialogue is no film', () => {
  expect(
    pagesOf(`Not Rated | 1953 (Japan)
Tokyo Story Trailers

An old couple visit their children and grandchildren in the city, but receive little attention.

noriko99 Nothing happens and everything does.
Li Wei Life is disappointing, isn't it?
tatamiCam Ozu's camera sits on the floor and watches a family come apart with perfect manners. "Isn't life disappointing?" asks one sister, and the other smiles and says "Yes, it is." I have never recovered from that line. See also "Late Spring" and "Make Way for Tomorrow" (1937), which inspired it.10/10`)
  ).toEqual([
    {
      title: 'Tokyo Story',
      year: 1953,
      certificates: ['Not Rated'],
      releases: ['1953 Japan'],
      takes: ['noriko99', 'Li Wei'],
      reviews: ['tatamiCam'],
      scores: ['10/10'],
      mentions: ['Late Spring', 'Make Way for Tomorrow (1937)']
    }
  ])
})

test('no header and no title: the rest is found all the same', () => {
  const [page] = pagesOf(`After a failed heist, two strangers share a motel room until the police leave.

baxter Great fun.
Lou_Reedy Dull as dishwater, and about as deep.
critic_x I don't know what to make of this one. The first half is a comedy and the second half is something else entirely. The leads have chemistry. The script does not. 50/50 on whether I'd see it again. 6.5/10`)
  expect(page).toMatchObject({ title: null, takes: ['baxter', 'Lou_Reedy'], reviews: ['critic_x'], scores: ['6.5/10'] })
})

test('two pages in one paste; a scored text is a review however short', () => {
  expect(
    pagesOf(`R | 9 March 2018 (UK)
You Were Never Really Here Trailers

A traumatised veteran, unafraid of violence, tracks down missing girls for a living.

hammer_time Phoenix is a wall of grief.
Sam de la Cruz Ninety minutes of dread.
night_owl Lynne Ramsay cuts away from everything you expect to see. It has been compared with 'Taxi Driver' and I understand why, but Travis Bickle never looked this tired.Jonny Greenwood's score does half the talking. ★★★★½
12A | 1 December 2017 (UK)
Wonder Trailers

The story of a boy with facial differences who enters fifth grade.

mum_of_3 Bring tissues.
Grace Liu Sentimental, and earned.
schoolteacher I cried four times and I am not ashamed. Everyone in this family is trying, and the film knows that trying is the hard part. It is no "Mask" (1985) but it does not want to be. 7/10`)
  ).toEqual([
    {
      title: 'You Were Never Really Here',
      year: 2018,
      certificates: ['R'],
      releases: ['2018-03-09 UK'],
      takes: ['hammer_time', 'Sam de la Cruz'],
      reviews: ['night_owl'],
      scores: ['★★★★½'],
      mentions: ['Taxi Driver']
    },
    {
      title: 'Wonder',
      year: 2017,
      certificates: ['12A'],
      releases: ['2017-12-01 UK'],
      takes: ['mum_of_3', 'Grace Liu'],
      reviews: ['schoolteacher'],
      scores: ['7/10'],
      mentions: ['Mask (1985)']
    }
  ])
})

test('a web page: title twice, navigation and script left out, entities and curly quotes read', () => {
  const html = `<html><head><title>Certified Copy (2010)</title><style>.x{}</style><script>alert(1)</script></head><body><nav>Home | Films</nav>
<h1>Certified Copy (2010)</h1><p>Unrated | 19 May 2010 (France)</p><p>A British writer and a French antiques dealer spend an afternoon in Tuscany.</p>
<div><b>tuscan_sun</b> Talky and wonderful.</div><div><b>Ines Moreau</b> A game with no rules &amp; two winners.</div>
<div><b>copycat</b> Are they married or not? Kiarostami will not say, and after &ldquo;Close-Up&rdquo; (1990) we should not be surprised. Juliette Binoche does in one look what most films need an hour for.<br>I would watch it with &lsquo;Before Sunset&rsquo; from 2004. 4/5</div></body></html>`
  const { text } = readPage(new TextEncoder().encode(html), null)
  expect(text).not.toMatch(/alert|Home \|/)
  expect(pagesOf(text)).toEqual([
    {
      title: 'Certified Copy',
      year: 2010,
      certificates: ['Unrated'],
      releases: ['2010-05-19 France'],
      takes: ['tuscan_sun', 'Ines Moreau'],
      reviews: ['copycat'],
      scores: ['4/5'],
      mentions: ['Close-Up (1990)', 'Before Sunset (2004)']
    }
  ])
})

test('an ISO date, a particle in a name, a grade, and a quoted word that is no film', () => {
  expect(
    pagesOf(`15 | 2007-07-13 (UK)
Atonement Trailers

Fledgling writer Briony Tallis, as a thirteen-year-old, irrevocably changes the course of several lives when she accuses her older sister's lover of a crime he did not commit.

kv_1 Beautiful but hollow.
Petra van den Berg “Gorgeous” is the only word for it.
quietman The long take on the beach is worth the ticket alone. I've seen it three times now and each time I notice something else: the choir, the horses, the man on the carousel. Keira Knightley's green dress deserves its own credit.I give it a B+`)
  ).toEqual([
    {
      title: 'Atonement',
      year: 2007,
      certificates: ['15'],
      releases: ['2007-07-13 UK'],
      takes: ['kv_1', 'Petra van den Berg'],
      reviews: ['quietman'],
      scores: ['B+'],
      mentions: []
    }
  ])
})

test('day first, a film named with its trailers only, and percentages', () => {
  expect(
    pagesOf(`PG | 25/12/1946 (UK)
A Matter of Life and Death Trailers

A British wartime aviator who cheats death must argue for his life before a celestial court.

stairway1946 Colour on earth, grey in heaven, and they were right.
Peter Carter I was lost but I love you, June.
conductor71 Nothing looks like this and nothing ever did. The table tennis game alone would make a reputation, and the pilot's first speech over the radio is the best opening in British cinema. People who call it propaganda have forgotten how funny it is.I would put it next to "The Red Shoes" and leave both on the shelf where I can reach them. 95%`)
  ).toMatchObject([
    {
      title: 'A Matter of Life and Death',
      year: 1946,
      releases: ['1946-12-25 UK'],
      takes: ['stairway1946', 'Peter Carter'],
      reviews: ['conductor71'],
      scores: ['95%'],
      mentions: ['The Red Shoes']
    }
  ])
})
