import { defineMessages } from '../messages.ts'

export const messages = defineMessages(
  {
    mail: 'სისტემის გაგზავნილი ან გასაგზავნი წერილი',
    recipient: 'ვის',
    subject: 'თემა',
    text: 'ტექსტი',
    state: 'მდგომარეობა',
    error: 'საფოსტო სერვერის პასუხი',
    unsubscribe: 'გამოწერის გაუქმების ბმული',
    draft: 'დაუსრულებელი ფორმა',
    content: 'რაც ჩაიწერა',
    receipt: 'დასტურის მისამართი',
    file: 'ფაილი',
    fileName: 'ფაილის სახელი',
    copy: 'სურათის ასლი სხვა ზომით',
  },
  {
    mail: 'a letter the system has sent or is to send',
    recipient: 'To',
    subject: 'Subject',
    text: 'Text',
    state: 'State',
    error: 'Answer of the mail server',
    unsubscribe: 'Link that ends the subscription',
    draft: 'a form that was not finished',
    content: 'What was written',
    receipt: 'Address of the receipt',
    file: 'a file',
    fileName: 'Name of the file',
    copy: 'a copy of a picture in another size',
  },
)
