import type { Messages } from '../en.ts';

export const practice = {
  live: 'আসল বিক্রি',
  banner: 'প্র্যাকটিস',
  text: 'আসল রিচার্জ নয়, আসল টাকা নয়।',
} satisfies Messages['practice'];
