import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    heading: 'სიახლეები',
    story: 'სიახლე',
    lede: 'რა ხდება და რა შეიცვალა.',
    ofYear: (heading: string, year: string) => `${heading}, ${year}`,
    years: 'წელი',
    allYears: 'ყველა',
    newest: 'უახლესი',
    all: 'ყველა სიახლე',
    projects: 'პროექტები',
    related: 'სიახლეები',
    none: 'სიახლე ჯერ არ არის',
    noneNote: 'აქ გამოჩნდება ასოციაციის ამბები, უახლესი – პირველი. მანამდე ნახეთ, რა გაკეთდა.',
    toProjects: 'პროექტები',
  },
  {
    heading: 'News',
    story: 'News',
    lede: 'What is happening and what has changed.',
    ofYear: (heading, year) => `${heading}, ${year}`,
    years: 'Year',
    allYears: 'all',
    newest: 'Newest',
    all: 'All news',
    projects: 'Projects',
    related: 'News',
    none: 'There is no news yet',
    noneNote: 'What the association has to tell will stand here, the newest first. Until then, see what has been done.',
    toProjects: 'Projects',
  },
)
