import { Module } from '@nestjs/common';
import { JournalService } from './journal.service.js';
import { JournalFeed } from './journal-feed.js';

@Module({ providers: [JournalService, JournalFeed], exports: [JournalService] })
export class JournalModule {}
