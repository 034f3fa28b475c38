import { defineMessages } from '../messages.ts'

export const messages = defineMessages(
  {
    mail: 'სისტემის გაგზავნილი ან გასაგზავნი წერილი',
    recipient: 'ვის',
    subject: 'თემა',
    text: 'ტექსტი',
    state: 'მდგომარეობა',
    draft: 'დაუსრულებელი ფორმა',
    content: 'რაც ჩაიწერა',
    receipt: 'დასტურის მისამართი',
    file: 'ფაილი',
    fileName: 'ფაილის სახელი',
    copy: 'სურათის ასლი სხვა ზომით',
    session: 'შესვლა ერთი მოწყობილობიდან',
    token: 'შესვლის ნიშანი',
  },
  {
    mail: 'a letter the system has sent or is to send',
    recipient: 'To',
    subject: 'Subject',
    text: 'Text',
    state: 'State',
    draft: 'a form that was not finished',
    content: 'What was written',
    receipt: 'Address of the receipt',
    file: 'a file',
    fileName: 'Name of the file',
    copy: 'a copy of a picture in another size',
    session: 'a sign-in on one device',
    token: 'Token of the sign-in',
  },
)
