/** Film pages of our own writing, in the shape in which they are copied from the web. */

export const FERRY = `PG-13 | 4 October 2002 (Ireland)
The Salt Ferry Trailers

A widowed ferryman takes one last passenger across and finds that the river has moved.

mossback_ I would take that boat again tomorrow.
Inga Torvald Slow as a tide and just as sure of itself.

keelhaul9 The river is the only actor who is never off the screen, and it gives the best performance of the year.Everybody else is good too, in a damp sort of way. I was reminded of "Local Hero" (1983), which also knew that a beach can win an argument.The last reel is a little tidy, but I forgave it on the way home. 7/10

oarlock_ok There is a scene from Winter Lantern in it, or so it felt, with the same patience and the same cold hands. My father rowed a boat like that one, and he would have laughed at the knots. I have seen it twice now and I would not cut a minute of the fog.
`

export const KETTLE = `R | 12 June 1987 (Canada)
The Copper Kettle Trailers

Two sisters inherit a tea room and the debts of everyone who ever sat in it.

tealeaf4 Warm, funny and a little bit haunted.
spoonful Nobody has ever poured a cup with so much menace.

keelhaul9 I laughed more than I meant to, and then I stopped laughing, which is what the film had been waiting for. The younger sister has all the good lines and the elder has all the silences. It reminded me of the film "The Salt Ferry" (2002), of all things. B+

dustjacket_ A tea room is a fine place for a film, because everybody in it has to sit still and be looked at. The debts are read out like poems. I wanted to stay until closing time and help with the washing up.
`

/** A page whose head was not copied: takes and reviews, and no title anywhere. */
export const HEADLESS = FERRY.split('\n').slice(4).join('\n')
