#!/usr/bin/perl
# A message centre made of Net::SMPP (Debian: libnet-smpp-perl), which knows nothing of our client. It tells on standard output, a
# line for each, what it got, and does on standard input what it is told: "deliver FROM CODING ESM HEX", "receipts",
# "unbind", "enquire". Numbers that end in 404 do not exist; those that end in 88 are throttled twice first. Names of the sender's
# own come in field 1401 and can be asked about; for numbers that end in 771 the line is cut after their message was taken, for those
# in 772 once before it is.
use strict;
use warnings;
use IO::Select;
use Net::SMPP;

$| = 1;
my ($password) = @ARGV;
my $listener = Net::SMPP->new_listen('127.0.0.1', port => 0, smpp_version => 0x34) or die "no port: $!";
print "port " . $listener->sockport . "\n";
my $select = IO::Select->new($listener, \*STDIN);
my ($client, %throttled, @taken, %own, %cut);
my $names = 41000;

sub told { print join(' ', map { defined $_ && $_ ne '' ? $_ : '-' } @_), "\n" }

sub receipt {
  my ($taken) = @_;
  my $text = sprintf 'id:%s sub:001 dlvrd:001 submit date:2611201158 done date:2611201159 stat:%s err:%s text:',
    $taken->{id}, $taken->{to} =~ /66$/ ? ('UNDELIV', '012') : ('DELIVRD', '000');
  $client->deliver_sm(
    source_addr_ton => 1, source_addr_npi => 1, source_addr => $taken->{to}, destination_addr => 'UBND-CM',
    esm_class => 0x04, short_message => $text, async => 1,
  );
}

sub take {
  my ($pdu) = @_;
  if ($pdu->{cmd} == Net::SMPP::CMD_bind_transceiver) {
    my $is_let_in = $pdu->{password} eq $password;
    told('bind', $pdu->{system_id}, $is_let_in ? 'in' : 'out');
    $client->bind_transceiver_resp(system_id => 'centre', seq => $pdu->{seq}, status => $is_let_in ? 0 : 0x0e);
  } elsif ($pdu->{cmd} == Net::SMPP::CMD_submit_sm) {
    my $to = $pdu->{destination_addr};
    my $own = $pdu->{0x1401} // '';
    $own =~ s/\0.*//s;
    return cut() if $to =~ /772$/ && !$cut{$to}++;
    my $status = $to =~ /404$/ ? 0x0b : $to =~ /88$/ && ($throttled{$to} // 0) < 2 ? 0x58 : 0;
    $throttled{$to}++;
    my $id = $status ? '' : $names++;
    told('submit', $status, $id, $pdu->{source_addr_ton}, $pdu->{source_addr}, $pdu->{dest_addr_ton}, $to, $pdu->{esm_class},
      $pdu->{data_coding}, $pdu->{registered_delivery}, unpack('H*', $pdu->{short_message}),
      unpack('H*', $pdu->{sar_msg_ref_num} // ''), unpack('H*', $pdu->{sar_total_segments} // ''),
      unpack('H*', $pdu->{sar_segment_seqnum} // ''), unpack('H*', $pdu->{message_payload} // ''));
    $own{$own} = $id if $own ne '' && $id ne '';
    return cut() if $to =~ /771$/ && !$cut{$to}++;
    $client->submit_sm_resp(message_id => $id, seq => $pdu->{seq}, status => $status);
    push @taken, { id => $id, to => $to } if $id ne '' && $pdu->{registered_delivery};
  } elsif ($pdu->{cmd} == Net::SMPP::CMD_query_sm) {
    my $id = $own{$pdu->{message_id}};
    told('query', $pdu->{message_id}, $pdu->{source_addr}, $id);
    $client->query_sm_resp(
      message_id => $id // '', final_date => '', message_state => defined $id ? 1 : 7, error_code => 0, seq => $pdu->{seq},
      status => defined $id ? 0 : 0x0c,
    );
  } elsif ($pdu->{cmd} == Net::SMPP::CMD_enquire_link) {
    $client->enquire_link_resp(seq => $pdu->{seq});
  } elsif ($pdu->{cmd} == Net::SMPP::CMD_unbind) {
    told('unbind');
    $client->unbind_resp(seq => $pdu->{seq});
  } elsif ($pdu->{cmd} & 0x80000000) {
    told('answer', sprintf('%x', $pdu->{cmd}), $pdu->{status});
  } else {
    told('unknown', sprintf('%x', $pdu->{cmd}));
    $client->generic_nack(seq => $pdu->{seq}, status => 3);
  }
}

sub cut { told('cut'); $select->remove($client); close $client }

sub obey {
  my ($what, @more) = split ' ', shift;
  if ($what eq 'deliver') {
    my ($from, $coding, $esm, $hex) = @more;
    $client->deliver_sm(
      source_addr_ton => 1, source_addr_npi => 1, source_addr => $from, destination_addr => '8079',
      data_coding => $coding, esm_class => $esm, short_message => pack('H*', $hex), async => 1,
    );
  } elsif ($what eq 'receipts') {
    receipt($_) for @taken;
    @taken = ();
  } elsif ($what eq 'enquire') {
    $client->enquire_link(async => 1);
  } elsif ($what eq 'unbind') {
    $client->unbind(async => 1);
  }
}

while (1) {
  for my $ready ($select->can_read) {
    if ($ready == $listener) {
      $client = $listener->accept or next;
      $select->add($client);
    } elsif ($ready == \*STDIN) {
      my $got = sysread STDIN, my $lines, 65536;
      exit unless $got;
      obey($_) for split /\n/, $lines;
    } else {
      my $pdu = $ready->read_pdu;
      if ($pdu) { $client = $ready; take($pdu) }
      else { told('gone'); $select->remove($ready); close $ready }
    }
  }
}
