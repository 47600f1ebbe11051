#!/usr/bin/perl
# Tells Apache which changes it has passed on already. A browser that loses a connection sends a
# request again by itself, a DELETE too; the key that Berth gives each change shows it. One process
# answers all of Apache's children: a key a line, a word a line.
use strict;
use warnings;

my $kept = 10_000;
my (%seen, @order);

$| = 1;
while (my $key = <STDIN>) {
  chomp $key;
  print $seen{$key}++ ? "seen\n" : "new\n";
  push @order, $key if $seen{$key} == 1;
  delete $seen{shift @order} if @order > $kept;
}
