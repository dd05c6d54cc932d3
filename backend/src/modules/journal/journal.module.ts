import { Module } from '@nestjs/common';
import { JournalFeed } from './journal-feed.js';
import { JournalService } from './journal.service.js';

@Module({ providers: [JournalService, JournalFeed], exports: [JournalService, JournalFeed] })
export class JournalModule {}
