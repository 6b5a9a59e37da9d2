import type { Messages } from '../en.ts';

export const help = {
  open: 'এই পাতার সাহায্য',
  title: 'সাহায্য',
  search: 'শব্দ দিয়ে খুঁজুন',
  chapters: 'অধ্যায়',
  none: 'কোনো অধ্যায়ে এই শব্দ নেই।',
} satisfies Messages['help'];
