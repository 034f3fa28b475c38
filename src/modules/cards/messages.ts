import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  { dropJob: 'გასაზიარებელი სურათების თავიდან დახატვა' },
  { dropJob: 'Drawing the pictures for sharing anew' },
)
