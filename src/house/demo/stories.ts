/** What a story of the demonstration says. `{pictures}` stands for the pictures that were drawn for it. */
export interface DemoStory {
  title_ka: string
  title_en: string
  lead_ka: string
  lead_en: string
  body_ka: string
  body_en: string
}

const cleaning: DemoStory = {
  title_ka: 'დემო: დემოსოფლის სკვერი დავასუფთავეთ',
  title_en: 'Demo: we cleaned the square of Demo Village',
  lead_ka: 'გამოგონილი ამბავი: შაბათს ოცდაათი მეზობელი შეიკრიბა და სკვერი ერთ დღეში დაალაგა.',
  lead_en: 'An invented story: on Saturday thirty neighbours came together and put the square in order in one day.',
  body_ka: `დილის ათ საათზე შევიკრიბეთ. ხელთათმანები და ტომრები დემოსოფლის მაღაზიამ მოგვცა.

{pictures}

## რა გავაკეთეთ

- ბილიკები დავგავეთ
- ორი სკამი შევაკეთეთ
- ათი ნერგი დავრგეთ

> მეგონა, ხუთნი ვიქნებოდით. ოცდაათნი მოვედით.

შემდეგი შეკრება ერთ თვეში იქნება. მოდით მეზობელთან ერთად.`,
  body_en: `We met at ten in the morning. The shop of Demo Village gave us gloves and bags.

{pictures}

## What we did

- swept the paths
- mended two benches
- planted ten saplings

> I thought there would be five of us. Thirty came.

We meet again in a month. Bring a neighbour.`,
}

const reading: DemoStory = {
  title_ka: 'დემო: იწყება კითხვის წრე დემოსოფლის ბიბლიოთეკაში',
  title_en: 'Demo: a reading circle begins in the library of Demo Village',
  lead_ka: 'გამოგონილი განცხადება: ვიკრიბებით ხუთშაბათობით, საღამოს ექვს საათზე. ჩაწერა უფასოა.',
  lead_en: 'An invented call: we meet on Thursdays at six in the evening. Joining is free.',
  body_ka: `წრეში ათი ადგილია. პირველ შეხვედრაზე წიგნს ერთად ავირჩევთ.

1. მოგვწერეთ საკონტაქტო გვერდიდან.
2. დაგვისახელეთ წიგნი, რომლის წაკითხვაც გინდათ.
3. მოდით პირველ შეხვედრაზე.

{pictures}`,
  body_en: `The circle has ten places. At the first meeting we choose the book together.

1. Write to us from the contact page.
2. Name a book you would like to read.
3. Come to the first meeting.

{pictures}`,
}

const georgianOnly: DemoStory = {
  title_ka: 'დემო: ინგლისური თარგმანი ჯერ არ აქვს',
  title_en: '',
  lead_ka: 'გამოგონილი ამბავი, რომელიც გვიჩვენებს, როგორ ჩანს საიტზე უთარგმნელი ტექსტი.',
  lead_en: '',
  body_ka: `ასეთ ტექსტს ინგლისურ გვერდზე ქართულად ნახავთ, შენიშვნით, რომ თარგმანი ჯერ არ არის.

თარგმნეთ იგი და შენიშვნა გაქრება.`,
  body_en: '',
}

const draft: DemoStory = {
  title_ka: 'დემო: მონახაზი, რომელსაც ჯერ ვერავინ ხედავს',
  title_en: 'Demo: a draft that nobody sees yet',
  lead_ka: '',
  lead_en: '',
  body_ka: 'აქ ვიღაც წერას აგრძელებს. დაამატეთ წინადადება და შეინახეთ.',
  body_en: 'Somebody goes on writing here. Add a sentence and save it.',
}

const tomorrow: DemoStory = {
  title_ka: 'დემო: ხვალ დილით გამოქვეყნდება',
  title_en: 'Demo: this appears tomorrow morning',
  lead_ka: 'გამოგონილი ამბავი: დემოსახელოსნოში ღია კარის დღეა.',
  lead_en: 'An invented story: an open day in the demo workshop.',
  body_ka: `სახელოსნო დილის ათიდან საღამოს ექვსამდე ღიაა.`,
  body_en: `The workshop is open from ten in the morning to six in the evening.`,
}

const withdrawn: DemoStory = {
  title_ka: 'დემო: ეს სიახლე საიტიდან ავიღეთ',
  title_en: 'Demo: this story was taken off the site',
  lead_ka: 'გამოგონილი ამბავი, რომლის თარიღი შეიცვალა.',
  lead_en: 'An invented story whose date has changed.',
  body_ka: 'შეხვედრა გადაიდო. ახალ თარიღს მალე ვიტყვით.',
  body_en: 'The meeting was put off. We tell the new date soon.',
}

export const demoStories = { cleaning, reading, georgianOnly, draft, tomorrow, withdrawn }
