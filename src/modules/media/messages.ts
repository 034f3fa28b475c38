import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    sizesJob: 'სურათის ასლები სხვადასხვა ზომით',
    cleaningJob: 'ძველი სურათების გასუფთავება',
    reached: 'სურათების საცავთან კავშირი გვაქვს.',
    unreached: 'სურათების საცავს ვერ ვუკავშირდებით: სურათებს ვერც ვიღებთ და ვერც ვაჩვენებთ.',
    reach: 'უთხარით მას, ვინც სერვერს უვლის: შეამოწმოს ქსელი და FILES_URL.',
    unclean: (count: number) =>
      `ძველ სურათებში (${count}) ჯერ კიდევ წერია, რაც კამერამ ჩაწერა: შესაძლოა, ადგილი და დროც.`,
    clean: 'ღამით თავისით გაიწმინდება. თუ ხვალაც ეს ეწერა, სურათი დაზიანებულია: წაშალეთ.',
    withoutConsent: (number: number) =>
      `სურათ № ${number}-ზე გამოსახულ ადამიანს გამოქვეყნებაზე თანხმობა არ მიუცია. ამოიღეთ სურათი ტექსტიდან და სცადეთ თავიდან.`,
  },
  {
    sizesJob: 'Copies of a picture in other sizes',
    cleaningJob: 'Cleaning older pictures',
    reached: 'The store of pictures can be reached.',
    unreached: 'The store of pictures cannot be reached: pictures are neither taken nor shown.',
    reach: 'Tell whoever looks after the server: check the network and FILES_URL.',
    unclean: (count) =>
      `Older pictures (${count}) still hold what a camera wrote into them, perhaps the place and the time.`,
    clean:
      'They are cleaned by themselves at night. If this is still here tomorrow, the picture is damaged: remove it.',
    withoutConsent: (number) =>
      `Somebody shown in picture No. ${number} has not agreed to be published. Take the picture out of the text and try again.`,
  },
)
