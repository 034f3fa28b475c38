import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    label: 'ფაილები',
    sizesJob: 'სურათის ასლები სხვადასხვა ზომით',
    closedJob: 'ამოღებული სურათების წაშლა 30 დღის შემდეგ',
    cleaningJob: 'ძველი სურათების გასუფთავება',
    reached: 'სურათების საცავთან კავშირი გვაქვს.',
    unreached: 'სურათების საცავს ვერ ვუკავშირდებით: სურათებს ვერც ვიღებთ და ვერც ვაჩვენებთ.',
    reach: 'უთხარით მას, ვინც სერვერს უვლის: უნდა შემოწმდეს ქსელი და საცავის მისამართი (FILES_URL).',
    usedUp: 'სტუმრებმა ბოლო 24 საათში იმდენი სურათი ატვირთეს, რამდენსაც დღეში ვიღებთ: განაცხადები ახლა უსურათოდ მოდის.',
    waitForRoom:
      'თანამშრომლების სურათებს ეს არ ეხება, და ადგილი ერთ დღეში თავისით გათავისუფლდება. ნახეთ შემოსულში, ვინ აგზავნის ამდენს; თუ ხვალაც ასე იქნება, უთხარით მას, ვინც სერვერს უვლის.',
    unclean: (count: number) =>
      `ძველ სურათებში (${count}) ჯერ კიდევ წერია, რაც კამერამ ჩაწერა: შესაძლოა, ადგილი და დროც.`,
    clean: 'ღამით თავისით გაიწმინდება. თუ ხვალაც ეს ეწერა, სურათი დაზიანებულია: წაშალეთ.',
    unknown: (count: number) =>
      `იქ, სადაც სურათები და ფაილები ინახება, ისეთიც დევს (${count}), რომელზეც სისტემაში არაფერი წერია.`,
    ofUnknown:
      'არაფერი წაიშლება. შესაძლოა, სხვა სისტემისაა, ან იმ ჩანაწერების, რომლებიც მონაცემთა ბაზასთან ერთად დაიკარგა. უთხარით მას, ვინც სერვერს უვლის: სახელები წერია ფაილში files/unknown.txt.',
    anothers: 'სურათების საცავს სხვა სისტემაც იყენებს, მაგალითად აღდგენის ცდა.',
    ofAnothers:
      'სანამ ასეა, ეს სისტემა იქ არაფერს წაშლის. უთხარით მას, ვინც სერვერს უვლის: FILES_URL მხოლოდ ერთ სისტემას უნდა ჰქონდეს. თუ ის სისტემა აღარ არის, სამ დღეში ეს თავისით გასწორდება.',
    withoutConsent: (number: number) =>
      `სურათ № ${number}-ზე გამოსახული ადამიანების თანხმობა არ გვაქვს. ამოიღეთ სურათი ტექსტიდან, ან თუ თანხმობა მოგვცეს, ჩაწერეთ სურათის გვერდზე.`,
    shownStill: (number: number) =>
      `სურათი № ${number} საიტზე ჩანს. ჯერ ამოიღეთ იმ ტექსტიდან, სადაც დგას, და მერე სცადეთ თავიდან.`,
    fileShown: (number: number) =>
      `ეს ფაილი ბიბლიოთეკის სურათია № ${number} და საიტზე ჩანს. ჯერ ამოიღეთ იმ ტექსტიდან, სადაც დგას, მერე წაშალეთ ბიბლიოთეკიდან და სცადეთ თავიდან.`,
    fileInLibrary: (number: number) =>
      `ეს ფაილი ბიბლიოთეკის სურათია № ${number}. ჯერ წაშალეთ ბიბლიოთეკიდან და მერე სცადეთ თავიდან.`,
    fileErased: 'ამ სურათის ფაილი ადამიანის მოთხოვნით სამუდამოდ წაიშალა, ამიტომ სურათი ვეღარ დაბრუნდება.',
    tooLate: 'წაშლიდან 30 დღე გავიდა, ამიტომ სურათი ვეღარ დაბრუნდება. ატვირთეთ ხელახლა.',
  },
  {
    label: 'Files',
    sizesJob: 'Copies of a picture in other sizes',
    closedJob: 'Deleting pictures taken out 30 days ago',
    cleaningJob: 'Cleaning older pictures',
    reached: 'The store of pictures can be reached.',
    unreached: 'The store of pictures cannot be reached: pictures are neither taken nor shown.',
    reach:
      'Tell whoever looks after the server: the network and the address of the store are to be checked (FILES_URL).',
    usedUp:
      'In the last 24 hours visitors have uploaded as many pictures as we take in a day: enquiries come without pictures now.',
    waitForRoom:
      'The pictures of workers are taken as ever, and within a day there is room again by itself. See in the inbox who sends so many; if it is so tomorrow, tell whoever looks after the server.',
    unclean: (count) =>
      `Older pictures (${count}) still hold what a camera wrote into them, perhaps the place and the time.`,
    clean:
      'They are cleaned by themselves at night. If this is still here tomorrow, the picture is damaged: remove it.',
    unknown: (count) =>
      `Where pictures and files are kept, ${count === 1 ? 'one lies' : `${count} lie`} of which nothing stands in the system.`,
    ofUnknown:
      'Nothing is deleted. They may be of another system, or of records that were lost with a database. Tell whoever looks after the server: the names stand in the file files/unknown.txt.',
    anothers: 'Another system uses the store of pictures as well, a drill for instance.',
    ofAnothers:
      'While it does, this one deletes nothing there. Tell whoever looks after the server: only one system may have this FILES_URL. If the other one is no more, this ends by itself in three days.',
    withoutConsent: (number) =>
      `We do not have the consent of those shown in picture No. ${number}. Take the picture out of the text or, if they have agreed, note it on the page of the picture.`,
    shownStill: (number) =>
      `Picture No. ${number} is on the site. Take it out of the text where it stands, then try again.`,
    fileShown: (number) =>
      `This file is picture No. ${number} of the library and is on the site. Take it out of the text where it stands, then out of the library, then try again.`,
    fileInLibrary: (number) =>
      `This file is picture No. ${number} of the library. Take it out of the library, then try again.`,
    fileErased: 'The file of this picture was erased for good for somebody who asked, so the picture cannot come back.',
    tooLate: 'It was taken out more than 30 days ago and cannot come back. Upload the picture again.',
  },
)
