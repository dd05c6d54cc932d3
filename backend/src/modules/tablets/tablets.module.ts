import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { PairingService } from './pairing.service.js';
import { PairingCodesService } from './pairing-codes.service.js';
import { PinsService } from './pins.service.js';
import { TabletActors } from './tablet-actors.service.js';
import { TabletsController } from './tablets.controller.js';
import { TabletsService } from './tablets.service.js';

/** Judges' tablets: handed out by a code, opened by a PIN, taken away by the organiser. */
@Module({
  imports: [ContestsModule, IdentityModule],
  controllers: [TabletsController],
  providers: [PairingCodesService, PairingService, PinsService, TabletActors, TabletsService],
})
export class TabletsModule {}
