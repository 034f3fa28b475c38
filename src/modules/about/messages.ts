import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    about: 'ტექსტი ასოციაციის შესახებ',
    editing: { heading: 'ტექსტები ასოციაციის შესახებ', text: 'ტექსტი' },
    titles: {
      mission: 'მისია',
      principles: 'პრინციპები',
      directionsIntro: 'მიმართულებები',
      projectsIntro: 'პროექტების შესახებ',
    },
  },
  {
    about: 'Text about the association',
    editing: { heading: 'Texts about the association', text: 'Text' },
    titles: {
      mission: 'Mission',
      principles: 'Principles',
      directionsIntro: 'Directions',
      projectsIntro: 'About the projects',
    },
  },
)
