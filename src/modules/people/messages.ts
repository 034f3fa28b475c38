import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages({ person: 'ადამიანი' }, { person: 'Person' })
