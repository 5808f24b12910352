export const readingRoom = `
@evening
A: Starting {book} tonight. No spoilers please
B: It’s a hundred years old in spirit, but alright || Oh you’re in for something
C: Jealous. I’d pay to read it for the first time again
A: First page: I already want to underline everything

A: Half way through {book} and I can’t stand anyone in it
B: That’s rather the point
C: Stay for the last third
A: The last third had better be wonderful
C: It’s devastating, so, yes

A: What should follow {book}? I’ve a gap the size of a house
B: {book2}, same ache || Anything by {author}
C: A cookbook. Trust me, you need a rest
A: {B}’s suggestion for the day, {C}’s for the evening

A: Book group on {day}, {time}, {place}. It’s {book}
B: Finished it twice
C: Haven’t started, will come for the {drink}
A: Both welcome
?D: I’m on page {page}. Steady

A: Is the long chapter in {book} supposed to be boring?
B: Boring like the sea
C: I skipped it and felt nothing || I love the long chapter and will die on that hill
A: I’ll give it until {drink} time

A: {author} or {author2} for a train ride of four hours?
B: {author2}. You’ll miss your stop
C: {author}, and a window seat
A: Taking both, buying a bigger bag

A: The library got the new {author}, two copies
B: Reserved || Both gone by the time I clicked
C: I’m quick, you’ll have it by {day}
A: The whole system works because {C} reads like a lawnmower

A: Do you finish books you don’t like?
B: Never. Fifty pages, then out
C: Always. Out of spite
D: I put them down and pretend I’ll come back
A: I have a shelf for those. It’s a long shelf

A: Favourite opening line, go
B: “I am writing this sitting in the kitchen sink.”
C: Beaten before I could type it
D: Call me unoriginal
A: Oh that’s very good, {D}

A: I found a pressed flower in the library’s copy of {book}, page {page}
B: Leave it there!
A: Of course. I added a note with the date
C: This is how religions start

A: Reading {book} aloud to {relative}, a chapter each evening
B: That’s lovely. How’s it going?
A: We’ve stopped watching television altogether
C: Do you do voices?
A: I do {few} voices. They’re all me

A: Translation question: which {book} should I get?
B: The newer one flows better || I grew up with the old one, so I’m no judge
C: Read the first page of both in the shop. You’ll know
A: Read both. I know. It’s the old one, sorry {B}

A: Audiobooks count, yes?
B: Yes
C: Yes
D: Obviously, yes. Who’s been saying no
A: {relative}
D: Tell {relative} Homer was a podcast

A: Shelves in the reading room are sorted by colour again. Who
B: Not me, but I like it
C: I can’t find {book} and I blame the rainbow
A: I’ll sort them back on {day}, help welcome
?B: I’ll come and be sad

A: Short book for a tired head?
B: {book} || Anything under {pages} pages by {author}
C: Poems. One a day, like an apple
A: An apple a day it is. Whose?
C: Start with Szymborska

A: I’ve just closed {book}
A: I need a moment
B: Take it
C: We’ve all been there. {drink}?
A: {drink}. And nobody talk to me about the letter

A: How do you all mark passages?
B: Pencil, small dot in the margin
C: I photograph the page and never look again
D: Folded corners
A: {D}, we’re in a library
D: My own! My own books!

A: Does {book} get less sad?
B: No || In a way
C: It gets sadder, but better sad
A: Thank you for your honesty

A: We’re looking for a big book for the dark months. {book}?
B: Yes, finally
C: {book2} would be braver
D: We said that last year and nobody finished
A: {B} and {D} for {book}. {C}, you get to choose in spring

A: Secondhand shop on {street} has a whole shelf of {author}, fifty pence each
B: Leaving the house right now
C: Leave me something!
B: I make no promises
A: There were nine. I have one. Good luck

A: A sentence from {book} has been in my head for {weeks}
B: Which one?
A: I can’t find it any more. Maybe I made it up
C: Then it’s yours, write it down

A: Notes for {day}, in case you want to think ahead:⏎1. Who’s really telling the story?⏎2. What does the house want?⏎3. Would you have gone back?⏎Bring one passage each, please, short ones
B: Number 2 is a wonderful question || Printing this
C: I’d have gone back
D: Never. Not for anything
A: Save it for {day}!

A: Look what’s in the public domain now: https://en.wikipedia.org/wiki/Public_domain
B: So we can put it on at {place}?
A: In theory we could
C: I call the aunt. I was born for the aunt
`
