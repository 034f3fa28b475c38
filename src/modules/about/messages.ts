import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    about: 'ორგანიზაცია',
    titles: {
      mission: 'მისია',
      principles: 'პრინციპები',
      directionsIntro: 'მიმართულებები',
      projectsIntro: 'პროექტების შესახებ',
    },
  },
  {
    about: 'The organisation',
    titles: {
      mission: 'Mission',
      principles: 'Principles',
      directionsIntro: 'Directions',
      projectsIntro: 'About the projects',
    },
  },
)
